import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { tallyStore } from '#shared/store/call/application-count.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { effectStore } from '#shared/store/call/effects.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { digestStore } from '#shared/store/mail/digests.ts';
import { newsReaderStore } from '#shared/store/news/news-readers.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { countApplications } from '../../../functions/scheduler/count-applications.ts';
import { extendDrafts } from '../../../functions/scheduler/extend-drafts.ts';
import { noteClosing } from '../../../functions/scheduler/note-closing.ts';
import { reconcileCall } from '../../../functions/scheduler/reconcile-call.ts';
import { sendDigests } from '../../../functions/scheduler/send-digests.ts';
import { tellDrafts } from '../../../functions/scheduler/tell-drafts.ts';
import { tellSubscribers } from '../../../functions/scheduler/tell-subscribers.ts';

/** The scheduler's function over a table, with every duty that it has when it is deployed. */
export const schedulerOn = (client: DynamoDBClient, table: string, edition: Edition) => {
  const calls = async () => callStore(client, table, edition);
  const effects = async () => effectStore(client, table);
  const drafts = async () => unsentDraftStore(client, table);
  return reconcileCall({
    readCall: async () => (await calls()).read(),
    effects,
    noteClosing: noteClosing({ edition, calls }),
    countApplications: countApplications({
      effects,
      tallies: async () => tallyStore(client, table, edition.cities),
    }),
    extendDrafts: extendDrafts({ effects, drafts }),
    tellDrafts: tellDrafts({ edition, effects, drafts }),
    tellSubscribers: tellSubscribers({
      effects,
      list: async () => newsReaderStore(client, table),
    }),
    sendDigests: sendDigests({
      members: async () => memberStore(client, table, edition),
      digests: async () => digestStore(client, table),
    }),
    // A clock that is wrong by years decides nothing.
    now: () => 0,
  });
};
