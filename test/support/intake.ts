import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { plannedCall } from '#shared/domain/call-window.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { referenceOf } from '#shared/domain/reference.ts';
import { issueTicket, readTicket } from '#shared/http/form-ticket.ts';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { routeKeys, routes } from '#shared/http/routes.ts';
import { siteOf } from '#shared/http/site.ts';
import { applicationStore } from '#shared/store/applications.ts';
import { challengeStore } from '#shared/store/challenges.ts';
import { draftStore } from '#shared/store/drafts.ts';
import { counterStore } from '#shared/store/limits.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { journeyOperations } from '../../functions/applicants/journey-operations.ts';
import { showApplicationForm } from '../../functions/applicants/show-application-form.ts';
import { showReceipt } from '../../functions/applicants/show-receipt.ts';
import { showStart } from '../../functions/applicants/show-start.ts';
import { submitApplication } from '../../functions/applicants/submit-application.ts';
import { httpEvent } from '../../infra/local/http-event.ts';
import { router } from '../../infra/local/routing.ts';
import type { TestTable } from './test-table.ts';
import { secret } from './world.ts';

/** From where and when the requests of a browser come. */
export type Line = { readonly sourceIp: string; readonly now: () => number };

const routeOf = router(routes.flatMap(routeKeys));

/** The applicants' area over a table, without a network between; each request names its line. */
export const createIntake = ({ client, name }: TestTable, edition: Edition) => {
  const frameIn = (language: Language) => ({ edition, language, rehearsalClock: undefined });
  const random = (bytes: number) => randomBytes(bytes);
  const deps = {
    edition,
    frameIn,
    readCall: async () => plannedCall(edition),
    secret: () => secret,
    newTicket: (now: number) => issueTicket(secret, random(16), now),
    readTicket: (ticket: string) => readTicket(secret, ticket),
    random,
    newReference: () => referenceOf(random(8)),
    applications: async () => applicationStore(client, name, edition),
    drafts: async () => draftStore(client, name, edition),
    challenges: async () => challengeStore(client, name),
    counters: async () => counterStore(client, name),
    pause: async () => {},
  };
  const handle = siteOf({
    clock: { now: () => edition.opensAt, ofEvent: (instant) => instant },
    operations: {
      ...journeyOperations(deps),
      'show-start': showStart(deps),
      'show-application-form': showApplicationForm(deps),
      'show-receipt': showReceipt(deps),
      'submit-application': submitApplication(deps),
    },
    notFound: (language) => notFoundPage(frameIn(language)),
    broken: (language) => brokenPage(frameIn(language)),
  });

  /** What takes requests of one line, as `fetch` does. */
  return ({ sourceIp, now }: Line) =>
    async (url: URL, init: RequestInit): Promise<Response> => {
      const method = init.method ?? 'GET';
      const sent = new Request(url, init);
      const body = method === 'GET' ? Buffer.alloc(0) : Buffer.from(await sent.arrayBuffer());
      const headers = { ...init.headers, 'content-type': sent.headers.get('content-type') ?? '' };
      const match = routeOf(method, url.pathname);
      if (!match) throw new Error(`no route for ${method} ${url.pathname}`);
      const rawHeaders = Object.entries({ ...headers, host: url.host }).flat();
      const wire = { method, url: url.pathname, rawHeaders, body, sourceIp, requestId: 'r' };
      const event = httpEvent({ ...wire, receivedAt: now() }, url.pathname, match);
      const answer = await handle(event as APIGatewayProxyEventV2, {} as never);
      const cookies = (answer.cookies ?? []).map((one): [string, string] => ['set-cookie', one]);
      return new Response(answer.body === '' ? null : (answer.body ?? null), {
        status: answer.statusCode ?? 500,
        headers: [
          ...cookies,
          ...Object.entries(answer.headers ?? {}).map(([key, value]): [string, string] => [
            key,
            String(value),
          ]),
        ],
      });
    };
};
