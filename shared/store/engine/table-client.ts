import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * While a function is frozen the service closes its connections, and the first request on each
 * fails. The SDK tries again, so fewer connections are kept than it has tries.
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

/**
 * Set here, because the SDK would search for it in variables and files that a function does not
 * have.
 */
const asOnLambda = {
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  accountIdEndpointMode: 'disabled',
} as const;

export const tableClient = (): DynamoDBClient =>
  new DynamoDBClient({ ...asOnLambda, maxAttempts: 3, requestHandler });
