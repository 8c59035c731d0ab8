import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isInForce } from '#shared/domain/access/access.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, isExpired, keyItem, keys } from '../engine/item.ts';
import { partitionRows } from '../engine/partition.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { readAccess } from '../items/access-item.ts';
import { nextRound } from '../items/acts/draft-writes.ts';
import { readApplication } from '../items/application-item.ts';
import { readDossier } from '../items/application-record.ts';
import { callRecord } from '../items/call-item.ts';
import { readDraft } from '../items/draft-item.ts';
import { readUnreachable } from '../items/unreachable-item.ts';

export type Drafts = ReturnType<typeof draftStore>;

/** What an access opens at `now`, and whether it does, by the rows of its application. */
const openedIn = (
  edition: Edition,
  [call, access, stored, application, unreachable]: readonly (Item | undefined)[],
  now: number,
): Opened => {
  const draft = stored && !isExpired(stored, now) ? readDraft(stored) : undefined;
  return {
    call: callRecord(edition, call),
    draft,
    application: application && readApplication(application),
    hasAccess: access !== undefined && isInForce(readAccess(access), draft, now),
    unreachable: readUnreachable(unreachable),
  };
};

/** Drafts and who may open them; `commitStore` writes drafts. */
export const draftStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  /**
   * Reads in one request what is opened to a browser that has just entered a code of it, and whether
   * the browser has access already.
   */
  const find = async (reference: string, accessDigest: string, now: number): Promise<Opened> => {
    const wanted = [
      keys.call,
      keys.access(reference, accessDigest),
      keys.draft(reference),
      keys.application(reference),
      keys.unreachable(reference),
    ];
    return openedIn(edition, wanted.map(await batchGet(client, table, wanted)), now);
  };

  return {
    find,

    /** The same for a browser that says it has access: without it, nothing is shown. */
    open: async (...access: Parameters<typeof find>): Promise<Opened> => {
      const found = await find(...access);
      return found.hasAccess
        ? found
        : { ...found, draft: undefined, application: undefined, unreachable: [] };
    },

    /** Ends every access but that of the browser that asks; `changed` when one was ended meanwhile. */
    revokeOthers: (draft: Draft, accessDigest: string): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [nextRound(table, draft, accessDigest)]),

    /** Takes a browser's access away. */
    revoke: async (reference: string, accessDigest: string): Promise<void> => {
      const key = keyItem(keys.access(reference, accessDigest));
      await client.send(new DeleteItemCommand({ TableName: table, Key: key }));
    },

    /** Reads all that is stored of an application, strongly consistent. */
    dossier: async (reference: string): Promise<Dossier> =>
      readDossier(await partitionRows(client, table, keys.application(reference).pk)),
  };
};
