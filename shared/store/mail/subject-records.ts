import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SubjectRecords } from '#shared/domain/acts/mails/mail-still-wanted.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { batchGet } from '../engine/batch-get.ts';
import { isExpired, keys } from '../engine/item.ts';
import { readApplication } from '../items/application-item.ts';
import { callRecord } from '../items/call-item.ts';
import { readDraft } from '../items/draft-item.ts';

/** Without a reference it is a mail about the call alone. */
export type ReadSubjectRecords = (
  reference: string | undefined,
  now: number,
) => Promise<SubjectRecords>;

/** Reads, strongly consistent and in one request, what decides about a mail that has waited. */
export const subjectRecordsStore =
  (client: DynamoDBClient, table: string, edition: Edition): ReadSubjectRecords =>
  async (reference, now) => {
    const wanted =
      reference === undefined
        ? undefined
        : { draft: keys.draft(reference), application: keys.application(reference) };
    const found = await batchGet(client, table, [keys.call, ...Object.values(wanted ?? {})]);
    const draft = wanted && found(wanted.draft);
    const application = wanted && found(wanted.application);
    return {
      call: callRecord(edition, found(keys.call)),
      draft: draft && !isExpired(draft, now) ? readDraft(draft) : undefined,
      application: application && readApplication(application),
    };
  };
