import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { digest } from '#shared/runtime/digest.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { challengeStore } from '#shared/store/applications/access-codes.ts';
import { codeDigest } from '../../../functions/applicants/return/plan-code.ts';
import { edition as buildEdition, onePageValues } from '../../support/builders/builders.ts';
import {
  hidden,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { formIn } from '../../support/run/visitor.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { valueIn } from '../../support/text/html.ts';
import { createWorld } from '../../support/world/world.ts';

const folder = new URL('../../fixtures/pages/', import.meta.url);
const edition = buildEdition();
const recordedAt = edition.opensAt + 60_000;
const now = recordedAt + 3_600_000;

/** Whose pages were recorded. */
const session = {
  reference: 'K7M2Q9XD',
  token: Buffer.from('the access of the recorded pages').toString('base64url'),
  byCookie: false,
};
const code = '271828';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openWorld = async (at: number, isFilled: boolean) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => at };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun(
    {},
    { isFilled, session },
  );
  const challenges = challengeStore(table.client, table.name);
  return { by, person, challenges };
};
type World = Awaited<ReturnType<typeof openWorld>>;

type Recorded = Readonly<{
  /** The page's name in the fixtures, in the folder of its release. */
  page: string;
  action: string;
  accepted: readonly number[];
  values?: ReadonlyMap<string, string>;
  /** The releases whose page has the form, where not all have it. */
  in?: readonly string[];
  /** What has to stand before the form can be posted. */
  before?: (world: World, html: string) => Promise<unknown>;
}>;

const send = ({ by, person }: World) => sendOf(by, person, wholeDraft);

const superior = new Map([
  ['superiorName', 'Sarah Namukasa'],
  ['superiorAddress', 'sarah@kcca.go.ug'],
]);

/** Every form of a page, and what is posted from it. */
const forms: readonly Recorded[] = [
  // Where no cookie comes back, the answer is the receipt itself.
  { page: 'one-page', action: '/en/apply', accepted: [200, 303] },
  { page: 'start', action: '/en/apply/start', accepted: [200] },
  { page: 'you', action: '/en/apply/you', accepted: [303, 307] },
  { page: 'role-and-city', action: '/en/apply/role-and-city', accepted: [303, 307] },
  { page: 'motivation', action: '/en/apply/motivation', accepted: [303, 307] },
  {
    page: 'documents',
    action: '/en/apply/documents',
    accepted: [303, 307],
    values: new Map([['nomination', 'endorsement']]),
  },
  { page: 'supervisor', action: '/en/apply/supervisor', accepted: [303, 307], values: superior },
  { page: 'check', action: '/en/apply/check', accepted: [303, 307] },
  { page: 'receipt', action: '/en/open/application', accepted: [200], before: send },
  { page: 'application', action: '/en/application/consents', accepted: [200], before: send },
  {
    page: 'application',
    action: '/en/application/withdraw',
    accepted: [303, 307],
    values: new Map([['withdraws', 'yes']]),
    in: ['0.2'],
    before: send,
  },
  {
    page: 'application',
    action: '/en/open/application/withdraw',
    accepted: [200],
    in: ['0.3'],
    before: send,
  },
  {
    page: 'withdrawal',
    action: '/en/application/withdraw',
    accepted: [303, 307],
    values: new Map([['withdraws', 'yes']]),
    before: send,
  },
  {
    page: 'application',
    action: '/en/application/endorser',
    accepted: [200],
    values: superior,
    in: ['0.3'],
    before: send,
  },
  { page: 'application', action: '/en/application/data', accepted: [200], before: send },
  { page: 'application', action: '/en/application/forget', accepted: [200], before: send },
  {
    page: 'return',
    action: '/en/return',
    accepted: [200],
    values: new Map([['asks', 'yes']]),
  },
  {
    page: 'code',
    action: '/en/return/code',
    accepted: [200],
    values: new Map([['code', code]]),
    before: async ({ challenges }, html) => {
      const browser = valueIn(html, 'browser') ?? '';
      const { reference } = session;
      const challenge = { reference, others: [], tries: 0, expiresAt: now + 60_000 };
      const codeOf = codeDigest(browser, code);
      await challenges.ask(digest(browser), {
        challenge: { ...challenge, codeDigest: codeOf },
        mails: [],
        limits: [],
      });
    },
  },
];

/** What a person enters into the fields that the recorded page has. */
const filledIn = (form: string, values: ReadonlyMap<string, string>): Map<string, string> => {
  const names = new Set([...form.matchAll(/\sname="([^"]*)"/g)].map(([, name = '']) => name));
  const hiddenOnes = [...names].map((name) => [name, valueIn(form, name) ?? ''] as const);
  return new Map([...hiddenOnes, ...[...values].filter(([name]) => names.has(name))]);
};

/** Whether the page of this name, `0.2/check.html`, has the form. */
const isOf = ({ page, in: releases }: Recorded, name: string): boolean => {
  const [release = '', file] = name.split('/');
  return file === `${page}.html` && (!releases || releases.includes(release));
};

const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
const recorded = forms.flatMap((form) =>
  names.filter((name) => isOf(form, name)).map((name) => ({ ...form, name })),
);

describe('F13 a page of a release before is accepted by this one', () => {
  test('whichever it is: each page that was recorded is posted', () => {
    expect(new Set(recorded.map(({ name }) => name))).toEqual(new Set(names));
    expect(recorded.length).toBeGreaterThanOrEqual(12);
  });

  test.each(recorded)('$name, posted to $action', async (form) => {
    const html = await readFile(new URL(form.name, folder), 'utf8');
    const world = await openWorld(now, form.page === 'check' || form.before !== undefined);
    await form.before?.(world, html);
    const fields = filledIn(formIn(html, form.action), form.values ?? onePageValues());
    const answer = await postTo(world.by, form.action, fields);
    expect(form.accepted).toContain(answer.status);
  });
});

const release = process.env['RECORD_PAGES'];

test.runIf(release)('the pages of this release are recorded', async () => {
  const { by, person } = await openWorld(recordedAt, false);
  const ofRelease = new URL(`${release}/`, folder);
  await mkdir(ofRelease, { recursive: true });
  const keep = async (page: string, answer: Response | Promise<Response>): Promise<void> => {
    const html = await (await answer).text();
    await writeFile(new URL(`${page}.html`, ofRelease), html);
  };
  const get = (path: string) => by(new URL(path, 'https://call.example'));
  const open = (page: string) => postTo(by, `/en/open/${page}`, hidden(person));
  await keep('one-page', get('/en/apply/one-page'));
  await keep('start', get('/en/apply'));
  for (const [index, page] of fieldPages.entries()) {
    await keep(page, open(page));
    await savePageOf(by, person, { page, version: index + 1 });
  }
  await keep('documents', open('documents'));
  await keep('supervisor', open('supervisor'));
  await keep('check', open('check'));
  await sendOf(by, person, wholeDraft);
  await keep('receipt', open(`applications/${session.reference}`));
  await keep('application', open('application'));
  await keep('withdrawal', open('application/withdraw'));
  await keep('return', get(`/en/return/${session.reference}`));
  await keep(
    'code',
    postTo(by, '/en/return', [
      ['reference', session.reference],
      ['asks', 'yes'],
    ]),
  );
});
