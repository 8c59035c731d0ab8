import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Draft } from '#shared/domain/draft.ts';
import type { DraftNews } from '#shared/domain/draft-plan.ts';
import type { Result } from '#shared/domain/result.ts';
import { auditItem, putNew } from './application-item.ts';
import { conditionalUpdate } from './conditional-update.ts';
import { readDraft } from './draft-item.ts';
import { expiry, type Item, keyItem, keys, n, s } from './item.ts';
import { queueMail } from './mail-item.ts';
import { accessPrefix, addressPrefix, tableKeys } from './table.ts';
import { type Refusal, writeTogether } from './transaction.ts';

/** Rows that are written side by side: a call has thousands, and a function a minute. */
const atATime = 25;

const untilName = { '#until': tableKeys.timeToLive };

export type UnsentDrafts = ReturnType<typeof unsentDraftStore>;

/** Drafts that were never sent, for the schedule. */
export const unsentDraftStore = (client: DynamoDBClient, table: string) => ({
  /**
   * Goes through every draft that was never sent, a page at a time, strongly consistent. Reads the
   * whole table: for the few instants at which all of them are told something.
   */
  async *pages(): AsyncGenerator<readonly Draft[]> {
    const found = paginateScan(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        FilterExpression: 'sk = :draft AND sentVersion = :never',
        ExpressionAttributeValues: { ':draft': s('DRAFT'), ':never': n(0) },
      },
    );
    for await (const { Items = [] } of found) yield Items.map(readDraft);
  },

  /**
   * Lets what would go before `endsAt` live until then: drafts that were never sent, browsers that may
   * write, addresses by which an application is found. Answers how many rows these were. What has
   * ended by `now` is not brought back.
   */
  keepUntil: async (endsAt: number, now: number): Promise<number> => {
    const ends = { ':now': expiry(now), ':until': expiry(endsAt) };
    const found = paginateScan(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        FilterExpression:
          '(sk = :draft OR begins_with(sk, :access) OR begins_with(pk, :address)) AND #until BETWEEN :now AND :until',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeNames: untilName,
        ExpressionAttributeValues: {
          ':draft': s('DRAFT'),
          ':access': s(accessPrefix),
          ':address': s(addressPrefix),
          ...ends,
        },
      },
    );
    const keep = ({ pk, sk }: Item) =>
      conditionalUpdate(client, {
        TableName: table,
        Key: { pk: s(pk?.S ?? ''), sk: s(sk?.S ?? '') },
        UpdateExpression: 'SET #until = :until',
        // Sent or prolonged in this moment: it has another end now, or none.
        ConditionExpression: '#until BETWEEN :now AND :until',
        ExpressionAttributeNames: untilName,
        ExpressionAttributeValues: ends,
      });
    let kept = 0;
    for await (const { Items = [] } of found)
      for (let at = 0; at < Items.length; at += atATime) {
        const changed = await Promise.all(Items.slice(at, at + atATime).map(keep));
        kept += changed.filter((one) => one !== undefined).length;
      }
    return kept;
  },

  /** Writes what a draft is told, once under its names: `changed` when it was told, saved or sent. */
  tell: (draft: Draft, { mails, audit }: DraftNews): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      {
        ConditionCheck: {
          TableName: table,
          Key: keyItem(keys.draft(draft.reference)),
          ConditionExpression: 'version = :read AND sentVersion = :never',
          ExpressionAttributeValues: { ':read': n(draft.version), ':never': n(0) },
        },
      },
      ...(audit ? [putNew(table, auditItem(draft.reference, audit, `expired-${audit.at}`))] : []),
      ...mails.map((mail) => queueMail(table, mail)),
    ]),
});
