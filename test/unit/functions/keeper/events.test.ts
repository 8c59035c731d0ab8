import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Key, keyItem, keys } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { keeperEvents } from '../../../../functions/keeper/events.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const context = {} as Partial<Context> as Context;
const compare = { operation: 'compare-list', scheduledAt: '2018-05-17T15:00:00Z' } as const;

const recordOf = (
  key: Key,
  sequence: string,
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'MODIFY',
) => ({
  eventName,
  dynamodb: {
    SequenceNumber: sequence,
    Keys: keyItem(key) as Record<'pk' | 'sk', { S: string }>,
  },
});

/** A keeper of a list in which those of `wrong` are wrong, until they are kept or the moment is over. */
const keeper = ({ wrong = [] as string[], late = [] as string[], failing = '' } = {}) => {
  const kept: string[] = [];
  const asked: string[] = [];
  let isLater = false;
  const handle = keeperEvents({
    editionId: '2018-test',
    random: (bytes) => new Uint8Array(bytes),
    wait: async () => {
      isLater = true;
    },
    stores: async () => ({
      keepEntry: async (reference) => {
        if (reference === failing) throw new Error('busy');
        kept.push(reference);
        return 'kept';
      },
      keepStarted: async (reference) => {
        asked.push(reference);
        return 'kept';
      },
      entryIsTrue: async (reference) =>
        !wrong.includes(reference) && (isLater || !late.includes(reference)),
      sample: async () => ['A', 'B', 'C', 'D'],
    }),
  });
  return { handle, kept, asked };
};

test('an application is kept once, however many records of a batch tell of it', async () => {
  const { handle, kept } = keeper();
  const Records = [
    recordOf(keys.application('A'), '1'),
    recordOf(staffKeys.case('A'), '2'),
    recordOf(keys.unreachable('B'), '3'),
    recordOf(keys.mail({ about: 'application', reference: 'A' }, 'v1-receipt'), '4'),
  ];
  expect(await handle({ Records }, context)).toEqual({ batchItemFailures: [] });
  expect(kept).toEqual(['A', 'B']);
});

test('of a draft that comes or goes only the count of drafts is kept', async () => {
  const { handle, kept, asked } = keeper();
  const Records = [
    recordOf(keys.draft('A'), '1', 'INSERT'),
    recordOf(keys.draft('B'), '2', 'REMOVE'),
    recordOf(keys.application('C'), '3'),
  ];
  await handle({ Records }, context);
  expect({ kept, asked }).toEqual({ kept: ['C'], asked: ['A', 'B'] });
});

test('a draft is over when it becomes an application, of which both are kept', async () => {
  const { handle, kept, asked } = keeper();
  await handle({ Records: [recordOf(keys.application('A'), '1', 'INSERT')] }, context);
  expect({ kept, asked }).toEqual({ kept: ['A'], asked: ['A'] });
});

test('records that fail are delivered again, and hold up no other application', async () => {
  const { handle, kept } = keeper({ failing: 'A' });
  const Records = [
    recordOf(keys.application('A'), '1'),
    recordOf(keys.application('B'), '2'),
    recordOf(staffKeys.case('A'), '3'),
  ];
  expect(await handle({ Records }, context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '3' }],
  });
  expect(kept).toEqual(['B']);
  expect(logged.events()).toEqual([{ event: 'entry-not-kept', reference: 'A', fault: 'Error' }]);
});

test('the nightly comparison mends what is wrong, and says how many', async () => {
  const { handle, kept } = keeper({ wrong: ['B'] });
  await handle(compare, context);
  expect(kept).toEqual(['B']);
  expect(logged.events()).toMatchObject([
    { event: 'entry-differs', reference: 'B' },
    { event: 'list-compared', compared: 4, differ: 1 },
    { ListEntriesDiffer: 1 },
  ]);
});

test('what has only just changed is not called wrong', async () => {
  const { handle, kept } = keeper({ late: ['C'] });
  await handle(compare, context);
  expect(kept).toEqual([]);
  expect(logged.events()).toMatchObject([
    { event: 'list-compared', compared: 4, differ: 0 },
    { ListEntriesDiffer: 0 },
  ]);
});
