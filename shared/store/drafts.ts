import { DeleteItemCommand, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
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
import { accessItem, draftItem, draftWrite, readDraft } from './draft-item.ts';
import { expiring, type Item, isExpired, keyItem, keys, n, s } from './item.ts';
import { type Limit, limitWrite } from './limits.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';

/** The call, and the draft and application of a reference; only for a browser that has access. */
export type Opened = Readonly<{
  call: CallRecord;
  /** Undefined for a browser without access, and where none was begun or it has expired. */
  draft: Draft | undefined;
  application: Application | undefined;
  hasAccess: boolean;
}>;

export type Drafts = ReturnType<typeof draftStore>;

export const draftStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  return {
    /** Reads in one request what a browser that says it has access to `reference` may see. */
    open: async (reference: string, accessDigest: string, now: number): Promise<Opened> => {
      const wanted = {
        draft: keys.draft(reference),
        access: keys.access(reference, accessDigest),
        application: keys.application(reference),
      };
      const found = await batchGet(client, table, [keys.call, ...Object.values(wanted)]);
      const call = callRecord(edition, found(keys.call));
      const granted = found(wanted.access);
      if (!granted || isExpired(granted, now))
        return { call, draft: undefined, application: undefined, hasAccess: false };
      const draft = found(wanted.draft);
      const application = found(wanted.application);
      return {
        call,
        draft: draft && !isExpired(draft, now) ? readDraft(draft) : undefined,
        application: application && readApplication(application),
        hasAccess: true,
      };
    },

    /** Stores a new draft with the access of the browser that began it; `changed` when it is there. */
    start: (
      draft: Draft,
      digest: string,
      audit: AuditEntry,
      call: CallRecord,
    ): Promise<Result<undefined, Refusal>> => {
      const endsAt = draftEndsAt(call);
      return writeTogether(client, [
        putNew(table, draftItem(draft, endsAt)),
        putNew(table, accessItem({ reference: draft.reference, digest, endsAt })),
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
