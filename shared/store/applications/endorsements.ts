import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Application, ApplicationChange } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Result } from '#shared/domain/result.ts';
import { callRecord } from '../call/calls.ts';
import { batchGet } from '../engine/batch-get.ts';
import { isExpired, keys, numberIn, stringIn } from '../engine/item.ts';
import { type Limit, limitWrite, timesCounted } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { changeWrites, readApplication } from '../items/application-item.ts';
import { draftWrite } from '../items/draft-item.ts';
import { linkWrites } from '../items/endorsement-item.ts';

/** What an endorser's link leads to, whatever has become of it. */
export type AskedOf = Readonly<{
  call: CallRecord;
  application: Application;
  /** Which of the application's endorsers the link was made for. */
  number: number;
}>;

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

  /**
   * Asks an endorser: the changed application, its link and mails, and the draft that names them,
   * counted under `limit`. Refused when one of them has changed, or the limit is reached.
   */
  ask: (
    change: ApplicationChange,
    limit: Limit,
    draft: Readonly<{ next: Draft; read: Draft }> | undefined,
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      ...changeWrites(table, change),
      ...linkWrites(table, change.before, change.after, edition.archivesAt),
      ...(draft ? [draftWrite(table, draft.next, draft.read, undefined)] : []),
      limitWrite(table, limit),
    ]),
});
