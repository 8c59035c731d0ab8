import { setTimeout as wait } from 'node:timers/promises';
import { answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import { recent } from '#shared/runtime/recent.ts';
import { type Operation, siteOf } from '#shared/web/area-handler.ts';
import { contextIn } from '#shared/web/pages/page-context.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { showStart } from './form/show-start.ts';
import { showApplicationForm } from './one-page/show-application-form.ts';
import { issueTicket, readTicket } from './parts/form-ticket.ts';
import { showReturn } from './return/show-return.ts';
import { showReceipt } from './status/show-receipt.ts';

const table = () => import('./table.ts');
const applications = async () => (await table()).applications;
const readCall = recent(
  async () => (await table()).calls.read(),
  5_000,
  () => clock().now(),
);
const secret = () => env.formSecret();
const newTicket = (receivedAt: number): string => issueTicket(secret(), random(16), receivedAt);

const deps = {
  edition: edition(),
  contextIn,
  readCall,
  secret,
  newTicket,
  readTicket: (ticket: string) => readTicket(secret(), ticket),
  random,
  applications,
  drafts: async () => (await table()).drafts,
  challenges: async () => (await table()).challenges,
  documents: async () => (await table()).documents,
  counters: async () => (await table()).counters,
  endorsements: async () => (await table()).endorsements,
  newReference: () => referenceOf(random(8)),
  pause: pauseBy(wait, random),
};

const submit = once(async () => {
  const { submitApplication } = await import('./one-page/submit-application.ts');
  return submitApplication(deps);
});

/** The pages that a draft is filled in on, with what checks it: loaded when one is asked for. */
const journey = once(async () => (await import('./operations.ts')).journeyOperations(deps));

type Name = keyof Awaited<ReturnType<typeof journey>>;

const later =
  (name: Name): Operation =>
  async (request) =>
    (await journey())[name](request);

export const site = siteOf({
  clock: clock(),
  operations: {
    'show-start': showStart(deps),
    'show-application-form': showApplicationForm(deps),
    'submit-application': async (request) => (await submit())(request),
    'show-receipt': showReceipt(deps),
    'show-return': showReturn(deps),
    'start-application': later('start-application'),
    'show-form-page': later('show-form-page'),
    'open-form-page': later('open-form-page'),
    'save-form-page': later('save-form-page'),
    'show-check': later('show-check'),
    'open-check': later('open-check'),
    'send-application': later('send-application'),
    'show-status': later('show-status'),
    'open-status': later('open-status'),
    'change-consents': later('change-consents'),
    'withdraw-application': later('withdraw-application'),
    'download-data': later('download-data'),
    'forget-browser': later('forget-browser'),
    'end-access': later('end-access'),
    'show-documents': later('show-documents'),
    'open-documents': later('open-documents'),
    'save-documents': later('save-documents'),
    'ask-endorser': later('ask-endorser'),
    'show-nomination-form': later('show-nomination-form'),
    'open-nomination-form': later('open-nomination-form'),
    'show-endorsement': later('show-endorsement'),
    'answer-endorsement': later('answer-endorsement'),
    'ask-code': later('ask-code'),
    'enter-code': later('enter-code'),
  },
  unsaved: async (request) => {
    const { showUnsaved } = await import('./operations.ts');
    return showUnsaved(deps)(request);
  },
  notFound: (language) => notFoundPage(contextIn(language)),
  broken: (language, posted) => brokenPage(answeringIfPosted(contextIn(language), posted)),
});
