import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import type { StoredMail } from '#shared/domain/records/mail-log.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keys, numberIn } from '../engine/item.ts';
import { readApplication } from '../items/application-item.ts';
import { readDraft } from '../items/draft-item.ts';
import { mailStateIn } from '../items/mails/mail-kind-item.ts';
import { readMailContent } from '../items/mails/queued-mail.ts';
import { readUnreachable } from '../items/unreachable-item.ts';

/** What an applicant’s address stands in. */
export type Contact = Readonly<{
  application: Application;
  draft: Draft | undefined;
  /** Addresses of the applicant that mails came back from. */
  unreachable: readonly string[];
}>;

/** How applicants are reached, and what was sent to them. All is strongly consistent. */
export const contactStore = (client: DynamoDBClient, table: string) => ({
  /** In one request; undefined where there is no application. */
  contact: async (reference: string): Promise<Contact | undefined> => {
    const [application, draft] = [keys.application(reference), keys.draft(reference)];
    const unreachable = keys.unreachable(reference);
    const find = await batchGet(client, table, [application, draft, unreachable]);
    const [sent, typed] = [find(application), find(draft)];
    return (
      sent && {
        application: readApplication(sent),
        draft: typed && readDraft(typed),
        unreachable: readUnreachable(find(unreachable)),
      }
    );
  },

  /** Those of the references that there are, in their order; a hundred in a request. */
  applications: async (references: readonly string[]): Promise<readonly Application[]> => {
    const find = await batchGet(client, table, references.map(keys.application));
    return references.flatMap((reference) => {
      const item = find(keys.application(reference));
      return item ? [readApplication(item)] : [];
    });
  },

  /** When each mail was queued, where it was; a hundred in a request. */
  queuedAt: async (names: readonly MailName[]): Promise<readonly (Instant | undefined)[]> => {
    const wanted = names.map(({ owner, name }) => keys.mail(owner, name));
    const find = await batchGet(client, table, wanted);
    return wanted.map((key) => numberIn(find(key), 'queuedAt'));
  },

  /** A mail with what it says; undefined where there is none, or none that this release can send. */
  mail: async (which: MailName): Promise<StoredMail | undefined> => {
    const key = keys.mail(which.owner, which.name);
    const item = (await batchGet(client, table, [key]))(key);
    const [content, state] = [item && readMailContent(which, item), mailStateIn(item)];
    return content && state && { content, state };
  },
});

export type Contacts = ReturnType<typeof contactStore>;
