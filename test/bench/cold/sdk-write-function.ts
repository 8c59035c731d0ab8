/** One write by the SDK and nothing else: what no function that writes with it can be under. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient();

export const handler = async () => {
  const key = { pk: { S: 'APPLICATION#1' }, sk: { S: 'APPLICATION' } };
  await client.send(new PutItemCommand({ TableName: 'bench', Item: key }));
  return { statusCode: 303 };
};
