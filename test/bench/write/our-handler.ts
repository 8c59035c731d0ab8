import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { random } from '#shared/runtime/clock.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import type { Language } from '#shared/text/words.ts';
import { issueTicket, readTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import { applicantsSite } from '../../../functions/applicants/site.ts';
import { formSecret } from '../harness/requests.ts';

/** The submit of the applicants' function as it stands there, with a client that has no network. */
export const ourHandler = (
  edition: Edition,
  client: DynamoDBClient,
  newReference: () => string,
) => {
  const unasked = async () => {
    throw new Error('a submission asks for nothing else');
  };
  return applicantsSite({
    clock: { now: () => Date.now(), ofEvent: (instant) => instant },
    edition,
    contextIn: (language: Language) => ({ edition, language, rehearsalClock: undefined }),
    secret: () => formSecret,
    readCall: async () => plannedCall(edition),
    readPrerendered: () => undefined,
    applications: async () => applicationStore(client, 'bench', edition),
    commit: commitStore(client, 'bench', edition),
    newTicket: (receivedAt) => issueTicket(formSecret, random(16), receivedAt),
    readTicket: (ticket) => readTicket(formSecret, ticket),
    newReference,
    random,
    drafts: unasked,
    challenges: unasked,
    documents: unasked,
    counters: unasked,
    endorsements: unasked,
    lateCodes: unasked,
    pause: async () => {},
  });
};
