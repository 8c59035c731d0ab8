import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionCookieName } from '#shared/applicant/session.ts';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { languages } from '#shared/domain/call/language.ts';
import type { ReadPrerendered } from '#shared/web/prerendered.ts';
import { prerender as prerenderForm } from '../../../../functions/applicants/prerender.ts';
import { applicantsSite } from '../../../../functions/applicants/site.ts';
import { prerender as prerenderCall } from '../../../../functions/public/prerender.ts';
import { publicSite } from '../../../../functions/public/site.ts';
import { loadEdition } from '../../../../infra/editions/load-edition.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { type Fetch, inProcess } from '../../../support/world/in-process.ts';
import { testEdition } from '../../../support/world/web.ts';

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const unasked = () => Promise.reject(new Error('nobody asks for it here'));

type Site = Readonly<{
  edition?: typeof testEdition;
  call?: CallRecord;
  rehearsalClock?: string;
  now: number;
  read: ReadPrerendered;
}>;

/** A browser at the pages of both functions, before which such pages lie. */
const browserAt = (site: Site): Fetch => {
  const { edition = testEdition, call = plannedCall(edition), rehearsalClock, now, read } = site;
  const deps = {
    clock: { now: () => now, ofEvent: (instant: number) => instant },
    edition,
    contextIn: (language: (typeof languages)[number], path?: string) => ({
      ...{ edition, language, rehearsalClock, path },
    }),
    readCall: async () => call,
    readPrerendered: read,
    secret: () => 'a secret of the tests',
    random: (bytes: number) => new Uint8Array(bytes),
    pause: async () => {},
  };
  const forCall = publicSite({
    ...deps,
    siteUrl: 'https://call.example',
    subscribers: unasked,
    links: unasked,
  });
  const forForm = applicantsSite({
    ...deps,
    readTicket: () => undefined,
    newTicket: (receivedAt) => `t.${receivedAt}`,
    newReference: () => 'K7M2Q9XD',
    drafts: unasked,
    commit: unasked,
    applications: unasked,
    challenges: unasked,
    documents: unasked,
    counters: unasked,
    endorsements: unasked,
    lateCodes: unasked,
  });
  return (url, init) =>
    inProcess(url.pathname.includes('/apply') ? forForm : forCall, { now: () => now })(url, init);
};

const allOf = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers],
  body: await answer.text(),
});

const editions = ['2017-seoul', '2018-jeju', 'rehearsal'].map((name) => {
  const edition = loadEdition(name);
  return { edition, pages: { ...prerenderCall(edition), ...prerenderForm(edition) } };
});

/** An instant of the edition's call, often one at which something changes. */
const instantIn = ({ edition }: (typeof editions)[number]) => {
  const turns = [edition.opensAt, edition.closesAt, edition.graceEndsAt, edition.archivesAt];
  return fc.oneof(
    fc.constantFrom(...turns.flatMap((turn) => [turn - 1, turn, turn + 1])),
    fc.integer({ min: edition.opensAt - 86_400_000, max: edition.archivesAt + 86_400_000 }),
  );
};

const paths = [
  ...['/', '/en', '/ko', '/en/apply', '/ko/apply'],
  ...['/en/apply/one-page', '/ko/apply/one-page'],
];

describe('whoever asks for a page that was made at synth', () => {
  test('gets byte for byte what would have been made for them, at any instant and host', async () => {
    const asked = fc.constantFrom(...editions).chain((one) =>
      fc.record({
        one: fc.constant(one),
        now: instantIn(one),
        path: fc.constantFrom(...paths),
        host: fc.constantFrom('call.example', 'a1b2.execute-api.ap-northeast-2.amazonaws.com'),
        language: fc.constantFrom('en', 'ko-KR,ko;q=0.9', 'fr'),
        query: fc.constantFrom('', '', '?city=kampala', '?utm_source=mail'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ({ one, now, path, host, language, query }) => {
        const { edition, pages } = one;
        const url = new URL(path + query, `https://${host}`);
        const init = { headers: { 'accept-language': language } };
        const [ready, made] = await Promise.all(
          [(name: string) => pages[name], () => undefined].map(async (read) =>
            allOf(await browserAt({ edition, now, read })(url, init)),
          ),
        );
        expect(ready).toEqual(made);
      }),
      { numRuns: 150 },
    );
  });

  const asked: string[] = [];
  const read: ReadPrerendered = (name) => {
    asked.push(name);
    return '<p>ready at prerendered.invalid</p>{the ticket stands here}';
  };
  const shown = async (path: string, site: Partial<Site> = {}, init: RequestInit = {}) => {
    const browser = browserAt({ now: testEdition.opensAt, read, ...site });
    return (await browser(new URL(path, 'https://call.example'), init)).text();
  };

  test.each(['/', '/en', '/ko'])('at %s gets it with the host that they asked', async (path) => {
    expect(await shown(path)).toContain('ready at call.example');
  });

  test.each(['/en/apply', '/ko/apply/one-page'])('at %s gets a ticket of now', async (path) => {
    expect(await shown(path)).toBe(`<p>ready at call.example</p>t.${testEdition.opensAt}`);
  });

  const { opensAt, closesAt } = testEdition;
  const extended = { ...plannedCall(testEdition), earlierClosings: [closesAt], changedAt: opensAt };
  test.each([
    ['once the call was extended', '/en', { call: { ...extended, closesAt: closesAt + 1 } }],
    ['once an instant is another', '/en/apply', { call: { ...extended, earlierClosings: [] } }],
    ['in a rehearsal, which shows its clock', '/en', { rehearsalClock: '09:00' }],
    ['where nothing was made', '/en/apply/one-page', { read: () => undefined }],
  ])('gets a page of its own %s', async (_when, path, site) => {
    const html = await shown(path, site);
    expect(html).toContain('</html>');
    expect(html).not.toContain('ready at');
  });

  test('gets a page of their own for their city', async () => {
    expect(await shown('/en?city=kampala')).not.toContain('ready at');
  });

  test('gets a page of their own once they have begun', async () => {
    const cookie = `${sessionCookieName}=K7M2Q9XD.${'a'.repeat(43)}`;
    expect(await shown('/en/apply', {}, { headers: { cookie } })).not.toContain('ready at');
  });

  test('asks for no page that is not made', () => {
    const { pages } = editions[0] ?? { pages: {} };
    expect(asked.filter((name) => !(name in pages))).toEqual([]);
  });
});

test('no page holds a place that a request does not fill', () => {
  for (const { pages } of editions)
    for (const [name, html] of Object.entries(pages))
      expect(html.split('{the ticket stands here}')).toHaveLength(
        name.startsWith('show-call') ? 1 : 2,
      );
});
