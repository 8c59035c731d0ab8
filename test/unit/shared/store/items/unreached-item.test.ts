import { expect, test } from 'vitest';
import { reachedAgain, readUnreached } from '#shared/store/items/unreached-item.ts';

test('nobody’s address is unreached where there is no row, or none in it any more', () => {
  expect(readUnreached(undefined)).toEqual([]);
  expect(readUnreached({})).toEqual([]);
});

test('addresses that mails came back from are read as they stand', () => {
  expect(readUnreached({ addresses: { SS: ['a@b.c', 'd@e.f'] } })).toEqual(['a@b.c', 'd@e.f']);
});

test('an address that is reached again is found in whatever case it is typed now', () => {
  const write = reachedAgain('a table', 'K7M2Q9XD', 'Grace.Nakato@KCCA.go.ug');
  expect(write.Update).toMatchObject({
    Key: { pk: { S: 'APPLICATION#K7M2Q9XD' }, sk: { S: 'UNREACHED' } },
    UpdateExpression: 'DELETE addresses :address',
    ExpressionAttributeValues: { ':address': { SS: ['grace.nakato@kcca.go.ug'] } },
  });
});
