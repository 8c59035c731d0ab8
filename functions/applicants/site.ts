import { setTimeout as wait } from 'node:timers/promises';
import { referenceOf } from '#shared/domain/reference.ts';
import { issueTicket, readTicket } from '#shared/http/form-ticket.ts';
import { frameIn } from '#shared/http/frame.ts';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { siteOf } from '#shared/http/site.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import { recent } from '#shared/runtime/recent.ts';
import { showApplicationForm } from './show-application-form.ts';
import { showReceipt } from './show-receipt.ts';

const table = () => import('./table.ts');
const applications = async () => (await table()).applications;
const readCall = recent(
  async () => (await table()).calls.read(),
  5_000,
  () => clock().now(),
);
const newTicket = (receivedAt: number): string =>
  issueTicket(env.formSecret(), random(16), receivedAt);

const submit = once(async () => {
  const { submitApplication } = await import('./submit-application.ts');
  return submitApplication({
    edition: edition(),
    frameIn,
    readCall,
    applications,
    newTicket,
    readTicket: (ticket) => readTicket(env.formSecret(), ticket),
    newReference: () => referenceOf(random(8)),
    // Between half and all of 20, 40, 80 … ms, at most 640: those who met once do not meet again.
    pause: (tries) => {
      const share = ((random(1)[0] ?? 0) / 255 + 1) / 2;
      return wait(share * Math.min(640, 10 * 2 ** tries));
    },
  });
});

export const site = siteOf({
  clock: clock(),
  operations: {
    'show-application-form': showApplicationForm({ frameIn, readCall, newTicket }),
    'submit-application': async (request) => (await submit())(request),
    'show-receipt': showReceipt({ frameIn, readCall, applications }),
  },
  notFound: (language) => notFoundPage(frameIn(language)),
  broken: (language) => brokenPage(frameIn(language)),
});
