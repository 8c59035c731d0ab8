import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { batchGet } from '../engine/batch-get.ts';
import { isExpired, keys, numberIn, stringIn } from '../engine/item.ts';
import { timesCounted } from '../engine/rate-limits.ts';
import { readApplication } from '../items/application-item.ts';
import { callRecord } from '../items/call-item.ts';

export type Endorsements = ReturnType<typeof endorsementStore>;

/** Endorsers and their links. The endorsement itself is a part of its application's item. */
export const endorsementStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  /** Finds what a link was made for, strongly consistent; undefined where none has this digest. */
  byLink: async (linkDigest: string, now: number): Promise<AskedOf | undefined> => {
    const linkKey = keys.endorsement(linkDigest);
    const link = (await batchGet(client, table, [linkKey]))(linkKey);
    if (!link || isExpired(link, now)) return undefined;
    const key = keys.application(stringIn(link, 'reference'));
    const found = await batchGet(client, table, [keys.call, key]);
    const item = found(key);
    if (!item) return undefined;
    const call = callRecord(edition, found(keys.call));
    return { call, application: readApplication(item), number: numberIn(link, 'number') ?? 0 };
  },

  /** How often something was done in the span that `limit` is in, strongly consistent. */
  timesCounted: (limit: Limit): Promise<number> => timesCounted(client, table, limit),
});
