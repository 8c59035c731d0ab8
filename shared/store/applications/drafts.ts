import { DeleteItemCommand, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { isInForce } from '#shared/domain/access/access.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, isExpired, keyItem, keys, s } from '../engine/item.ts';
import { putNew } from '../engine/put-new.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { readAccess } from '../items/access-item.ts';
import { readApplication } from '../items/application-item.ts';
import { readDossier } from '../items/application-record.ts';
import { callRecord } from '../items/call-item.ts';
import { draftItem, readDraft } from '../items/draft-item.ts';
import { nextRound } from '../items/draft-writes.ts';
import { readUnreached } from '../items/unreached-item.ts';

export type Drafts = ReturnType<typeof draftStore>;

export const draftStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  /**
   * Reads in one request what is opened to a browser that has just entered a code of it, and
   * whether the browser has access already.
   */
  const find = async (reference: string, accessDigest: string, now: number): Promise<Opened> => {
    const wanted = {
      draft: keys.draft(reference),
      access: keys.access(reference, accessDigest),
      application: keys.application(reference),
      unreached: keys.unreached(reference),
    };
    const found = await batchGet(client, table, [keys.call, ...Object.values(wanted)]);
    const [access, stored, application] = [wanted.access, wanted.draft, wanted.application].map(
      found,
    );
    const draft = stored && !isExpired(stored, now) ? readDraft(stored) : undefined;
    return {
      call: callRecord(edition, found(keys.call)),
      draft,
      application: application && readApplication(application),
      hasAccess: access !== undefined && isInForce(readAccess(access), draft, now),
      unreached: readUnreached(found(wanted.unreached)),
    };
  };

  return {
    find,

    /** The same for a browser that says it has access: without it, nothing is shown. */
    open: async (...access: Parameters<typeof find>): Promise<Opened> => {
      const found = await find(...access);
      return found.hasAccess
        ? found
        : { ...found, draft: undefined, application: undefined, unreached: [] };
    },

    /** Makes a draft of an application that came without one, so that it can be changed. */
    restore: (draft: Draft): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [putNew(table, draftItem(draft, undefined))]),

    /** Ends every access but that of the browser that asks; `changed` when one was ended meanwhile. */
    revokeOthers: (draft: Draft, accessDigest: string): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [nextRound(table, draft, accessDigest)]),

    /** Takes a browser's access away. */
    revoke: async (reference: string, accessDigest: string): Promise<void> => {
      await client.send(
        new DeleteItemCommand({
          TableName: table,
          Key: keyItem(keys.access(reference, accessDigest)),
        }),
      );
    },

    /** Reads all that is stored of an application, strongly consistent. */
    dossier: async (reference: string): Promise<Dossier> => {
      const items: Item[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': s(keys.application(reference).pk) },
          ConsistentRead: true,
        },
      );
      for await (const { Items = [] } of pages) items.push(...Items);
      return readDossier(items);
    },
  };
};
