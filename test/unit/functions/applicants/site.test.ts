import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applicantsSite } from '../../../../functions/applicants/site.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { contextOf, gatewayEvent, testCall, testEdition } from '../../../support/world/web.ts';

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const context: Context = JSON.parse('{}');
const away = () => Promise.reject(new Error('the table is away'));

/** The applicants' function on a day when its table does not answer. */
const site = applicantsSite({
  clock: { now: () => testCall.opensAt, ofEvent: () => testCall.opensAt },
  edition: testEdition,
  contextIn: (language) => contextOf({ language }),
  readCall: async () => testCall,
  readPrerendered: () => undefined,
  secret: () => 'a secret of the tests',
  readTicket: () => ({ key: 'k', begunAt: testCall.opensAt }),
  newTicket: () => 'ticket',
  newReference: () => 'K7M2Q9XD',
  random: (bytes) => new Uint8Array(bytes),
  drafts: away,
  commit: away,
  applications: away,
  challenges: away,
  documents: away,
  counters: away,
  endorsements: away,
  lateCodes: away,
  pause: async () => {},
});

const got = (path: string, key = `GET ${path.replace(/^\/en/, '/{language}')}`) =>
  site(gatewayEvent(key, path, { pathParameters: { language: 'en' } }), context);

describe('without its table', () => {
  test('the way in is shown all the same, with and without what is loaded later', async () => {
    expect((await got('/en/apply')).statusCode).toBe(200);
    expect((await got('/en/return')).statusCode).toBe(200);
    // No cookie, so there is nothing to look for.
    expect(await got('/en/application')).toMatchObject({
      statusCode: 303,
      headers: { location: '/en/return' },
    });
    expect(await got('/en/apply/you', 'GET /{language}/apply/{page}')).toMatchObject({
      statusCode: 303,
      headers: { location: '/en/apply' },
    });
  });

  test('a form that is sent comes back with what was typed', async () => {
    const event = gatewayEvent('POST /{language}/return', '/en/return', {
      pathParameters: { language: 'en' },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: 'email=grace%40kcca.go.ug',
    });
    event.requestContext.http.method = 'POST';
    const { statusCode, body } = await site(event, context);
    expect(statusCode).toBe(503);
    expect(body).toContain('grace@kcca.go.ug');
  });

  test('a page that asks for its table is broken, and says so', async () => {
    const event = gatewayEvent(
      'GET /{language}/applications/{reference}',
      '/en/applications/K7M2Q9XD',
      { pathParameters: { language: 'en', reference: 'K7M2Q9XD' } },
    );
    expect((await site(event, context)).statusCode).toBe(500);
  });
});
