import { describe, expect, test } from 'vitest';
import { tableAccess } from '../../../../../../infra/local/services/dynamodb/table-access.ts';

const asks = tableAccess({
  arnPrefix: 'arn:table/',
  tables: { T: { partition: 'pk', indexes: { due: 'dueShard' } } },
});
const asked = (action: string, body: object) =>
  asks({
    headers: { 'x-amz-target': `DynamoDB_20120810.${action}` },
    body: Buffer.from(JSON.stringify(body)),
  }).map(({ action: right, resource, context }) => [
    right.replace('dynamodb:', ''),
    resource.replace('arn:table/', ''),
    context['dynamodb:LeadingKeys'],
  ]);

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });

describe('a call of the table asks for', () => {
  test.each([
    ['GetItem', { TableName: 'T', Key: key('A') }, [['GetItem', 'T', ['A']]]],
    [
      'PutItem',
      { TableName: 'T', Item: { ...key('A'), n: { N: '1' } } },
      [['PutItem', 'T', ['A']]],
    ],
    ['Scan', { TableName: 'T' }, [['Scan', 'T', undefined]]],
    [
      'Query',
      {
        TableName: 'T',
        KeyConditionExpression: 'begins_with(sk, :x) AND #p = :p',
        ExpressionAttributeNames: { '#p': 'pk' },
        ExpressionAttributeValues: { ':x': { S: 'X' }, ':p': { S: 'A' } },
      },
      [['Query', 'T', ['A']]],
    ],
    [
      'Query',
      {
        TableName: 'T',
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :s AND dueAt <= :now',
        ExpressionAttributeValues: { ':s': { S: 'DUE#1' }, ':now': { N: '1' } },
      },
      [['Query', 'T/index/due', ['DUE#1']]],
    ],
    [
      'BatchGetItem',
      { RequestItems: { T: { Keys: [key('A'), key('B'), key('A')] } } },
      [['BatchGetItem', 'T', ['A', 'B']]],
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          T: [{ PutRequest: { Item: key('A') } }, { DeleteRequest: { Key: key('B') } }],
        },
      },
      [['BatchWriteItem', 'T', ['A', 'B']]],
    ],
  ])('%s: its own right, by the partitions that it names', (action, body, rights) => {
    expect(asked(action, body)).toEqual(rights);
  });

  test('the rights of the parts of a transaction, by the key of each and by all keys', () => {
    const TransactItems = [
      { Put: { TableName: 'T', Item: key('A') } },
      { Update: { TableName: 'T', Key: key('B') } },
      { Delete: { TableName: 'T', Key: key('A') } },
      { ConditionCheck: { TableName: 'T', Key: key('C') } },
    ];
    expect(asked('TransactWriteItems', { TransactItems })).toEqual([
      ['PutItem', 'T', ['A']],
      ['PutItem', 'T', ['A', 'B', 'C']],
      ['UpdateItem', 'T', ['B']],
      ['UpdateItem', 'T', ['A', 'B', 'C']],
      ['DeleteItem', 'T', ['A']],
      ['DeleteItem', 'T', ['A', 'B', 'C']],
      ['ConditionCheckItem', 'T', ['C']],
      ['ConditionCheckItem', 'T', ['A', 'B', 'C']],
    ]);
  });

  test('what no policy allows, where its key cannot be read', () => {
    const query = { TableName: 'T', KeyConditionExpression: 'sk = :s' };
    expect(asked('Query', query)).toEqual([['Query', 'T', ['(no key)']]]);
  });
});
