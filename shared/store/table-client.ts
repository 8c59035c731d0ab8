import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Within the 29 s that a request may take, with room for three tries of 3 s each. */
const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
};

export const tableClient = (): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 3, requestHandler });
