import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Within the 29 s that a request may take, with room for three tries of 3 s each. */
const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
};

/** What the SDK would else look for in variables and files that a function has not, one by one. */
const asOnLambda = {
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  accountIdEndpointMode: 'disabled',
} as const;

export const tableClient = (): DynamoDBClient =>
  new DynamoDBClient({ ...asOnLambda, maxAttempts: 3, requestHandler });
