import { expect, test } from 'vitest';
import { reachedAgain, readUnreachable } from '#shared/store/items/unreachable-item.ts';

test('nobody’s address is unreachable where there is no row, or none in it any more', () => {
  expect(readUnreachable(undefined)).toEqual([]);
  expect(readUnreachable({})).toEqual([]);
});

test('addresses that mails came back from are read as they stand', () => {
  expect(readUnreachable({ addresses: { SS: ['a@b.c', 'd@e.f'] } })).toEqual(['a@b.c', 'd@e.f']);
});

test('an address that is reached again is found in whatever case it is typed now', () => {
  const write = reachedAgain('a table', 'K7M2Q9XD', 'Grace.Nakato@KCCA.go.ug');
  expect(write.Update).toMatchObject({
    Key: { pk: { S: 'APPLICATION#K7M2Q9XD' }, sk: { S: 'UNREACHED' } },
    UpdateExpression: 'DELETE addresses :address',
    ExpressionAttributeValues: { ':address': { SS: ['grace.nakato@kcca.go.ug'] } },
  });
});
