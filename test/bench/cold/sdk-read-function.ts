/** One read by the SDK and nothing else: what no page that reads with it can be under. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient();

export const handler = async () => {
  const key = { pk: { S: 'CALL' }, sk: { S: 'CALL' } };
  await client.send(new GetItemCommand({ TableName: 'bench', Key: key, ConsistentRead: true }));
  return { statusCode: 200 };
};
