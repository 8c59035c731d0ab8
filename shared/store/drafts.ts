import { DeleteItemCommand, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { isInForce } from '#shared/domain/access.ts';
import type { Application, AuditEntry } from '#shared/domain/application.ts';
import type { CallRecord } from '#shared/domain/call-window.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { type Draft, draftEndsAt } from '#shared/domain/draft.ts';
import type { Edition } from '#shared/domain/edition.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { auditItem, putNew, readApplication } from './application-item.ts';
import { batchGet } from './batch-get.ts';
import { callRecord } from './calls.ts';
import { readDossier } from './dossier-items.ts';
import {
  accessItem,
  draftItem,
  draftWrite,
  nextRound,
  readAccess,
  readDraft,
} from './draft-item.ts';
import { expiring, type Item, isExpired, keyItem, keys, n, s } from './item.ts';
import { type Limit, limitWrite } from './limits.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';
import { readUnreached } from './unreached.ts';

/** The call, and the draft and application of a reference; only for a browser that has access. */
export type Opened = Readonly<{
  call: CallRecord;
  /** Undefined for a browser without access, and where none was begun or it has expired. */
  draft: Draft | undefined;
  application: Application | undefined;
  hasAccess: boolean;
  /** Its applicant's addresses that mails came back from, without their case. */
  unreached: readonly string[];
}>;

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
