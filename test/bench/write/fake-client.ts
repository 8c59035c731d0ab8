import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client without a network: an empty table that takes everything. Keeps what it was last sent. */
export const fakeClient = () => {
  let last: unknown;
  const client = {
    send: async (command: { input: unknown }) => {
      last = command.input;
      return command instanceof BatchGetItemCommand ? { Responses: {} } : {};
    },
  } as unknown as DynamoDBClient;
  return { client, last: () => last };
};
