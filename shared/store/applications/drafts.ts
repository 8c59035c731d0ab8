import { DeleteItemCommand, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { isInForce } from '#shared/domain/access/access.ts';
import type { AuditEntry } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Draft, draftEndsAt } from '#shared/domain/draft/draft.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import type { Result } from '#shared/domain/result.ts';
import { callRecord } from '../call/calls.ts';
import { batchGet } from '../engine/batch-get.ts';
import { expiring, type Item, isExpired, keyItem, keys, n, s } from '../engine/item.ts';
import { type Limit, limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { auditItem, putNew, readApplication } from '../items/application-item.ts';
import { readDossier } from '../items/application-record.ts';
import {
  accessItem,
  draftItem,
  draftWrite,
  nextRound,
  readAccess,
  readDraft,
} from '../items/draft-item.ts';
import { queueMail } from '../items/mail-item.ts';
import { readUnreached } from './unreached-addresses.ts';

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

    /** Stores a new draft with the access of the browser that began it; `changed` when it is there. */
    start: (
      draft: Draft,
      digest: string,
      audit: AuditEntry,
      call: CallRecord,
      browser = '',
    ): Promise<Result<undefined, Refusal>> => {
      const { reference, accessRound: round, savedAt: givenAt } = draft;
      const endsAt = draftEndsAt(call);
      const access = { reference, digest, round, way: 'start', givenAt, browser, endsAt } as const;
      return writeTogether(client, [
        putNew(table, draftItem(draft, endsAt)),
        putNew(table, accessItem(access)),
        putNew(table, auditItem(draft.reference, audit)),
      ]);
    },

    /**
     * Stores the next version of a draft that was read as `read`, with the mails that it owes; by
     * `addressDigest` whoever has the address finds the way back to it. `limited` when only a limit
     * stood in the way.
     */
    save: (
      next: Draft,
      read: Draft,
      {
        call,
        mails = [],
        addressDigest,
        limits = [],
      }: Readonly<{
        call: CallRecord;
        mails?: readonly Mail[];
        addressDigest?: string | undefined;
        limits?: readonly Limit[];
      }>,
    ): Promise<Result<undefined, Refusal>> => {
      const endsAt = next.sentVersion > 0 ? undefined : draftEndsAt(call);
      return writeTogether(client, [
        draftWrite(table, next, read, endsAt),
        ...(addressDigest === undefined
          ? []
          : [
              {
                Put: {
                  TableName: table,
                  Item: {
                    ...keyItem(keys.address(addressDigest, next.reference)),
                    savedAt: n(next.savedAt),
                    // Of a thousand that strangers begin under an address, a few are told to it.
                    isTold: { BOOL: next.toldAddresses.includes(addressDigest) },
                    crowd: s(next.crowd),
                    ...(endsAt === undefined ? {} : expiring(endsAt)),
                  },
                },
              },
            ]),
        ...mails.map((mail) => queueMail(table, mail)),
        ...limits.map((limit) => limitWrite(table, limit)),
      ]);
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
