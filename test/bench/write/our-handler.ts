import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { random } from '#shared/runtime/clock.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { endorsementStore } from '#shared/store/applications/endorsements.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { siteOf } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { submitApplication } from '../../../functions/applicants/one-page/submit-application.ts';
import { issueTicket, readTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import { formSecret } from '../harness/requests.ts';

/** The submit of the applicants' function as it stands there, with a client that has no network. */
export const ourHandler = (
  edition: Edition,
  client: DynamoDBClient,
  newReference: () => string,
) => {
  const contextIn = (language: Language) => ({ edition, language, rehearsalClock: undefined });
  const page = async () => notFoundPage(contextIn('en'));
  return siteOf({
    clock: { now: () => Date.now(), ofEvent: (instant) => instant },
    operations: {
      'show-application-form': page,
      'show-receipt': page,
      'submit-application': submitApplication({
        edition,
        contextIn,
        secret: () => formSecret,
        readCall: async () => plannedCall(edition),
        applications: async () => applicationStore(client, 'bench', edition),
        commit: commitStore(client, 'bench', edition),
        endorsements: async () => endorsementStore(client, 'bench', edition),
        random,
        newTicket: (receivedAt) => issueTicket(formSecret, random(16), receivedAt),
        readTicket: (ticket) => readTicket(formSecret, ticket),
        newReference,
        pause: async () => {},
      }),
    },
    notFound: (language) => notFoundPage(contextIn(language)),
    broken: (language) => brokenPage(contextIn(language)),
  });
};
