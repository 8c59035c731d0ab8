import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  accessDigest,
  accessField,
  accessOf,
  proofField,
  proofOf,
  type Session,
  sessionCookieName,
} from '#shared/applicant/session.ts';
import { goTo, pathAgain, visits } from '#shared/applicant/visit.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { sampleDraft } from '../../../support/mails/journey-mails.ts';
import { textOf } from '../../../support/text/html.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { contextOf, request, testCall } from '../../../support/world/web.ts';

const secret = 'a secret';
const session: Session = { reference: 'K7M2Q9XD', token: 't'.repeat(43), byCookie: true };
const opened: Opened = {
  call: testCall,
  draft: sampleDraft(),
  application: undefined,
  hasAccess: true,
  unreachable: [],
};

let log: ReturnType<typeof capturedLog>;
beforeEach(() => {
  log = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The wrappers over a table that holds one access, and what was asked of it. */
const desk = (open: () => Promise<Opened> = async () => opened) => {
  const asked: (readonly [string, string, number])[] = [];
  const wrappers = visits({
    contextIn: (language, path) => contextOf({ language, path }),
    secret: () => secret,
    open: async (...access) => {
      asked.push(access);
      return open();
    },
  });
  return { ...wrappers, asked };
};

const withCookie = { cookies: new Map([[sessionCookieName, accessOf(session)]]) };
const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (
  fields: Readonly<Record<string, string>>,
  changes: Partial<WebRequest> = {},
): WebRequest =>
  request({
    method: 'POST',
    path: '/en/apply/you',
    headers: formType,
    body: Buffer.from(new URLSearchParams(fields).toString()),
    ...withCookie,
    ...changes,
  });
const proved = { [proofField]: proofOf(secret, session) };

describe('whoever asks for a page of an application', () => {
  const shown = desk().page('show-return', async ({ opened: { draft } }) =>
    page(200, draft?.reference ?? ''),
  );

  test('sees it with access', async () => {
    expect(await shown(request(withCookie))).toMatchObject({ status: 200, body: 'K7M2Q9XD' });
  });

  test('is led to where access is had without a cookie, in their language', async () => {
    const answer = await shown(request({ language: 'ko', params: { language: 'ko' } }));
    expect(answer).toMatchObject({ status: 303, headers: { location: '/ko/return' } });
  });

  test('is led there, too, when the access was ended', async () => {
    const { page: pageOf } = desk(async () => ({ ...opened, hasAccess: false }));
    const ended = pageOf('show-start', async () => page(200, 'never'));
    expect(await ended(request(withCookie))).toMatchObject({
      status: 303,
      headers: { location: '/en/apply' },
    });
  });

  test('has the table asked for the digest of the access alone, at the instant of the request', async () => {
    const { page: pageOf, asked } = desk();
    await pageOf('show-return', async () => page(200, ''))(
      request({ ...withCookie, receivedAt: 5 }),
    );
    expect(asked).toEqual([['K7M2Q9XD', accessDigest(session), 5]]);
    expect(JSON.stringify(asked)).not.toContain(session.token);
  });
});

describe('whoever posts a form of an application', () => {
  const saved = async () => page(200, 'saved');

  test('has it done with access and the proof of our page', async () => {
    expect(await desk().form(saved)(post(proved))).toMatchObject({ body: 'saved' });
  });

  test('is handed what was typed, to be read', async () => {
    const { form } = desk();
    const echo = form(async ({ values }) => page(200, values.get('fullName') ?? ''));
    expect((await echo(post({ ...proved, fullName: 'Grace & Co' }))).body).toBe('Grace & Co');
  });

  test.each([
    ['without the proof', {}, {}, 'no access'],
    [
      'from another site',
      proved,
      { headers: { ...formType, 'sec-fetch-site': 'cross-site' } },
      'from elsewhere',
    ],
    ['without a cookie', proved, { cookies: new Map() }, 'no access'],
  ] as const)(
    '%s keeps what was typed, and nothing is done',
    async (_, fields, changes, reason) => {
      let done = 0;
      const { form } = desk();
      const act = form(async () => {
        done += 1;
        return page(200, '');
      });
      const answer = await act(post({ ...fields, fullName: 'Grace Nakato' }, changes));
      expect(answer.status).toBe(403);
      expect(textOf(answer.body)).toContain('Grace Nakato');
      expect(done).toBe(0);
      expect(log.events()).toEqual([{ event: 'form-refused', reason }]);
    },
  );

  test('from elsewhere has the table not even asked', async () => {
    const { form, asked } = desk();
    await form(saved)(post(proved, { headers: { ...formType, 'sec-fetch-site': 'same-site' } }));
    expect(asked).toEqual([]);
  });

  test('while the table is down keeps what was typed, and can try again', async () => {
    const { form } = desk(async () => {
      throw new Error('Grace Nakato could not be read');
    });
    const answer = await form(saved)(post({ ...proved, fullName: 'Grace Nakato' }));
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('Grace Nakato');
    expect(log.events()).toMatchObject([{ event: 'request-failed', fault: 'Error' }]);
    expect(log.lines.join()).not.toContain('Grace');
  });

  test('to read it in another language changes nothing', async () => {
    const { form } = desk();
    const act = form(saved, async () => page(200, 'shown'));
    expect((await act(post({ ...proved, switch: 'ko' }))).body).toBe('shown');
  });

  test('that is no form is told so, and the table is not asked', async () => {
    const { form, asked } = desk();
    const answer = await form(saved)(post(proved, { headers: { 'content-type': 'text/plain' } }));
    expect(answer.status).toBe(415);
    expect(asked).toEqual([]);
  });

  test('without cookies is known by what the form carries', async () => {
    const { form } = desk();
    const act = form(async ({ holder }) => page(200, String(holder.session.byCookie)));
    const fields = { ...proved, [accessField]: accessOf(session) };
    expect((await act(post(fields, { cookies: new Map() }))).body).toBe('false');
  });
});

describe('where a visitor goes next', () => {
  const paths = { got: '/en/application', opened: '/en/open/application' };
  const holder = (byCookie: boolean) => ({
    holder: { session: { ...session, byCookie }, proof: '' },
  });

  test('is a page with a cookie, and the same post once more without', () => {
    expect(goTo(holder(true), paths)).toMatchObject({
      status: 303,
      headers: { location: '/en/application' },
    });
    expect(goTo(holder(false), paths)).toMatchObject({
      status: 307,
      headers: { location: '/en/open/application' },
    });
  });

  test('after a file that cannot be posted again is the page of the documents', () => {
    const upload = post({}, { headers: { 'content-type': 'Multipart/form-data; boundary=x' } });
    expect(pathAgain(upload)).toBe('/en/open/documents');
    expect(pathAgain(post({}))).toBe('/en/apply/you');
  });
});
