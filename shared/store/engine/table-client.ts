import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * While a function is frozen the service closes its connections, and the first request on each fails.
 * The SDK tries again, so no more are kept than it has tries besides the first.
 * https://github.com/aws/aws-sdk-js-v3/issues/1196
 */
const fewKept = { keepAlive: true, maxFreeSockets: 2 };

/** Within the 29 s that a request may take, with room for three tries of 3 s each. */
const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
  httpAgent: fewKept,
  httpsAgent: fewKept,
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
