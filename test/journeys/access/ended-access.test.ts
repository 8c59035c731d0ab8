import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accessDigest, accessOf, sessionCookieName } from '#shared/applicant/session.ts';
import { untouched } from '#shared/domain/acts/act.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { fieldsOf } from '#shared/domain/form/form-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { keyItem, keys, stringIn } from '#shared/store/engine/item.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { pdf } from '../../support/builders/files.ts';
import {
  cookieOf,
  hidden,
  type Person,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { textOf } from '../../support/text/html.ts';
import { cookieIn, edition, openDesk } from '../../support/world/code-desk.ts';
import { uploadOf } from '../../support/world/documents-world.ts';

const grace = 'grace@kcca.go.ug';
const boxes = [
  ['declaresTrue', 'yes'],
  ['agreesToUse', 'yes'],
] as const;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The routes that are for one who has access to an application. */
type OwnRoute = Exclude<
  Extract<(typeof routes)[number], { area: 'applicants' | 'documents' }>['name'],
  | 'show-start'
  | 'start-application'
  | 'show-application-form'
  | 'submit-application'
  | 'show-receipt'
  | 'show-return'
  | 'ask-code'
  | 'enter-code'
  | 'show-late-code'
  | 'enter-late-code'
  | 'show-endorsement'
  | 'answer-endorsement'
  | 'view-document'
  | 'download-for-staff'
>;

const canary = 'typed by whoever was signed out';

/** What each route of an application is posted by its own page; nothing for one that is looked at. */
const postedTo: Readonly<Record<OwnRoute, readonly (readonly [string, string])[] | undefined>> = {
  'show-form-page': undefined,
  'show-check': undefined,
  'show-documents': undefined,
  'show-supervisor': undefined,
  'show-file-page': undefined,
  'show-nomination-form': undefined,
  'download-nomination-form': undefined,
  'show-status': undefined,
  'show-next-page': undefined,
  'show-withdrawal': undefined,
  'open-form-page': [],
  'open-check': [],
  'open-documents': [],
  'open-supervisor': [],
  'open-file-page': [],
  'open-receipt': [],
  'open-nomination-form': [],
  'open-nomination-pdf': [],
  'open-status': [],
  'open-next-page': [],
  'open-withdrawal': [],
  'save-form-page': fieldsOf('motivation').map(([name]) => [name, canary] as const),
  'save-documents': [
    ['nomination', 'endorsement'],
    ['superiorName', canary],
  ],
  'save-supervisor': [['superiorName', canary]],
  'send-application': boxes,
  'ask-endorser': [
    ['superiorName', canary],
    ['superiorAddress', 'stranger@evil.example'],
  ],
  'change-consents': [['wantsNews', 'yes']],
  'answer-return': [
    ['question', '0'],
    ['answer', canary],
  ],
  'withdraw-application': [['withdraws', 'yes']],
  'send-copy': [],
  'download-data': [],
  'forget-browser': [],
  'end-access': [['ends', 'others']],
  'upload-document': [],
  'remove-document': [],
  'download-document': [],
};

const isOwn = (name: string): name is OwnRoute => Object.hasOwn(postedTo, name);
const ownRoutes = routes.flatMap((route) => (isOwn(route.name) ? [[route.name, route]] : [])) as [
  OwnRoute,
  Route,
][];

const pathOf = ({ paths: [path] }: Route): string =>
  path
    .replace('{language}', 'en')
    .replace('{page}', 'motivation')
    .replace('{kind}', 'nomination-letter')
    .replace('{reference}', 'K7M2Q9XD');

/** Asks a route as the browser of somebody does that keeps cookies, with a form made for them. */
const askRoute = (desk: Desk, person: Person, [name, route]: [OwnRoute, Route]) => {
  const by = route.area === 'documents' ? desk.documents.fetch : desk.by;
  const url = new URL(pathOf(route), 'https://call.example');
  const cookie = `${sessionCookieName}=${accessOf(person.session)}`;
  if (name === 'upload-document') return uploadOf(by, person, pdf());
  const fields = postedTo[name];
  if (fields === undefined) return by(url, { headers: { cookie } });
  const body = new URLSearchParams(
    [...hidden(person, 4), ...fields].map(([a, b]) => [a, b] satisfies [string, string]),
  );
  return by(url, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body });
};

/** A stranger has begun under the address, and its owner has gone on with what stood there. */
const takenOver = async ({ isSent = false }: { isSent?: boolean } = {}) => {
  const desk = await openDesk();
  const { begun, by, documents, openedBy, personIn, table } = desk;
  const stranger = await begun({ email: grace });
  const changes = { phone: '+256 1' };
  await savePageOf(by, stranger, { page: 'you', version: wholeDraft, changes });
  await uploadOf(documents.fetch, stranger, pdf());
  if (isSent) expect((await sendOf(by, stranger, wholeDraft + 2)).status).toBe(307);
  const answer = await openedBy({ email: grace });
  expect(answer.status).toBe(200);
  const owner = personIn(answer, stranger);
  expect(owner.session.reference).toBe(stranger.session.reference);
  const stored = async (): Promise<string> =>
    (await table.items())
      .map((item) => JSON.stringify(item))
      .toSorted()
      .join('\n');
  return { ...desk, stranger, owner, answer, stored };
};

describe('B5 a browser whose access ended when the owner of the address entered a code', () => {
  test('every route of an application is either here or open to all', () => {
    // Those of the staff ask for a session of their own: see the matrix of access.
    const open = routes.filter(
      (route) =>
        !['public', 'staff'].includes(route.area) && !('roles' in route) && !isOwn(route.name),
    );
    expect(open.map(({ name }) => name).toSorted()).toEqual([
      'answer-endorsement',
      'ask-code',
      'enter-code',
      'enter-late-code',
      'show-application-form',
      'show-endorsement',
      'show-late-code',
      'show-receipt',
      'show-return',
      'show-start',
      'start-application',
      'submit-application',
    ]);
  });

  test.each([true, false])('is refused by every route (was sent: %s)', async (isSent) => {
    const desk = await takenOver({ isSent });
    const before = await desk.stored();
    for (const route of ownRoutes) {
      const answer = await askRoute(desk, desk.stranger, route);
      const page = await answer.text();
      if (postedTo[route[0]] === undefined) {
        expect([route[0], answer.status]).toEqual([route[0], 303]);
        expect(answer.headers.get('location')).toMatch(/^\/en\/(?:apply|return)$/);
        continue;
      }
      expect([route[0], answer.status]).toEqual([route[0], 403]);
      // What was typed is kept to copy.
      if (postedTo[route[0]]?.some(([, value]) => value === canary)) expect(page).toContain(canary);
      // What they posted unseen goes back to them, for the page in another language.
      const seen = page.replace(/<input type="hidden"[^>]*>/g, '');
      expect(seen).not.toContain(desk.owner.session.reference);
    }
    expect(await desk.stored()).toBe(before);
    // The owner's browser is let in by each of them; consents and copies are of what is sent.
    const last = isSent ? /withdraw|forget|end-access/ : /withdraw|forget|end-access|consents|copy/;
    for (const route of ownRoutes.filter(([name]) => !last.test(name))) {
      const { status } = await askRoute(desk, desk.owner, route);
      expect([route[0], status]).not.toEqual([route[0], 403]);
    }
  });

  test('writes nothing of what it had read before the code was entered', async () => {
    const desk = await openDesk();
    const { begun, by, clock, openedBy, table } = desk;
    const stranger = await begun({ email: grace });
    await savePageOf(by, stranger, { page: 'you', version: wholeDraft, changes: { phone: '1' } });
    await sendOf(by, stranger, wholeDraft + 1);
    const drafts = draftStore(table.client, table.name, edition);
    const commit = commitStore(table.client, table.name, edition);
    const { reference } = stranger.session;
    const read = await drafts.open(reference, accessDigest(stranger.session), clock.at);
    const { draft, application, call } = read;
    if (!draft || !application) throw new Error('nothing was sent');
    expect((await openedBy({ email: grace })).status).toBe(200);

    const refused = { ok: false, error: 'changed' };
    const next = { ...draft, version: draft.version + 1 };
    expect(await commit({ draft: savingOf(draft, next, { call }) })).toEqual(refused);
    expect(await commit({ draft: untouched(draft) })).toEqual(refused);
    expect(await commit({ draft: { kind: 'sent', draft: next } })).toEqual(refused);
    expect(await drafts.revokeOthers(draft, accessDigest(stranger.session))).toEqual(refused);
  });

  test('saves nothing after the owner, however the two meet', async () => {
    for (let round = 0; round < 8; round += 1) {
      const desk = await openDesk();
      const { askedBy, by, codesFor, enter, named, personIn } = desk;
      const stranger = await named(grace);
      const browser = await askedBy({ email: grace });
      const [code = ''] = await codesFor(grace);
      const save = (person: Person, version: number, phone: string) =>
        savePageOf(by, person, { page: 'you', version, changes: { phone } });
      const [answer] = await Promise.all([
        enter(browser, code),
        ...Array.from({ length: 4 }, (_, at) => save(stranger, 2, `+256 ${at}`)),
        withdrawOf(by, stranger),
      ]);
      expect(answer.status).toBe(200);
      const owner = personIn(answer, stranger);
      expect((await save(owner, 99, '+256 own')).status).toBe(307);
      expect((await save(stranger, 99, '+256 late')).status).toBe(403);
      const data = await (await postTo(by, '/en/application/data', hidden(owner))).text();
      expect(JSON.parse(data).draft.typed.phone).toBe('+256 own');
    }
  }, 60_000);
});

describe('a stranger who was shut out', () => {
  test('does not come back by an address that they typed before', async () => {
    const desk = await openDesk();
    const { begun, by, codesFor, openedBy, ask, personIn } = desk;
    const stranger = await begun({ email: grace });
    expect((await sendOf(by, stranger, wholeDraft)).status).toBe(307);
    // What was sent names the owner; what is not sent yet names the stranger.
    const changes = { email: 'stranger@evil.example' };
    await savePageOf(by, stranger, { page: 'you', version: wholeDraft, changes });
    const owner = personIn(await openedBy({ email: grace }), stranger);
    await ask({ email: 'stranger@evil.example' });
    expect(await codesFor('stranger@evil.example')).toEqual([]);
    // Nor when the owner sends a change without looking at the address.
    const version = wholeDraft + 2;
    const position = { position: 'Mayor' };
    await savePageOf(by, owner, { page: 'role-and-city', version, changes: position });
    expect((await sendOf(by, owner, version + 1)).status).toBe(307);
    await ask({ email: 'stranger@evil.example' });
    expect(await codesFor('stranger@evil.example')).toEqual([]);
  });

  test('does not turn a code that was mailed before they changed the address', async () => {
    const { askedBy, by, codesFor, enter, named, table } = await openDesk();
    const stranger = await named(grace);
    const browser = await askedBy({ email: grace });
    const [code = ''] = await codesFor(grace);
    const changes = { email: 'stranger@evil.example' };
    await savePageOf(by, stranger, { page: 'you', version: 2, changes });
    expect((await enter(browser, code)).status).toBe(410);
    const proved = (await table.items()).filter((item) =>
      stringIn(item, 'sk').startsWith('PROVED'),
    );
    expect(proved).toEqual([]);
  });

  test('keeps no access by a code of an address of their own', async () => {
    const { by, named, openedBy, personIn } = await openDesk();
    const begun = await named('stranger@evil.example');
    const stranger = personIn(await openedBy({ email: 'stranger@evil.example' }), begun);
    const changes = { email: grace };
    expect((await savePageOf(by, stranger, { page: 'you', version: 2, changes })).status).toBe(307);
    const owner = personIn(await openedBy({ email: grace }), begun);
    expect((await postTo(by, '/en/application/data', hidden(owner))).status).toBe(200);
    expect((await postTo(by, '/en/application/data', hidden(stranger))).status).toBe(403);
  });
});

describe('an owner', () => {
  test('keeps every browser that a code of the address has opened', async () => {
    const { by, named, openedBy, personIn } = await openDesk();
    const begun = await named(grace);
    const people = [
      personIn(await openedBy({ email: grace }), begun),
      personIn(await openedBy({ email: grace }), begun),
      personIn(await openedBy({ email: grace }), begun),
    ];
    for (const person of people)
      expect((await postTo(by, '/en/application/data', hidden(person))).status).toBe(200);
    expect((await postTo(by, '/en/application/data', hidden(begun))).status).toBe(403);
  });

  test('may give another address, and comes back by a code of that one', async () => {
    const { by, named, openedBy, personIn } = await openDesk();
    const begun = await named(grace);
    const owner = personIn(await openedBy({ email: grace }), begun);
    const changes = { email: 'new@kcca.go.ug' };
    expect((await savePageOf(by, owner, { page: 'you', version: 2, changes })).status).toBe(307);
    // Nobody has proved the new address: the browser goes on.
    expect((await postTo(by, '/en/application/data', hidden(owner))).status).toBe(200);
    const answer = await openedBy({ email: 'new@kcca.go.ug' });
    expect(cookieIn(answer)).toContain(begun.session.reference);
  });

  test('finds an application of an earlier release as it was, and ends what it knew', async () => {
    const { by, named, openedBy, personIn, table } = await openDesk();
    const before = await named(grace);
    const { reference } = before.session;
    const forget = (key: ReturnType<typeof keys.draft>, names: string) =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyItem(key),
          UpdateExpression: `REMOVE ${names}`,
        }),
      );
    await forget(keys.draft(reference), 'provedAddress, accessRound');
    await forget(
      keys.access(reference, accessDigest(before.session)),
      'accessRound, way, givenAt, browser',
    );
    const changes = { phone: '+256 7' };
    expect((await savePageOf(by, before, { page: 'you', version: 2, changes })).status).toBe(307);
    await forget(keys.draft(reference), 'provedAddress, accessRound');
    const listed = await by(new URL('https://call.example/en/application'), {
      headers: { cookie: cookieOf(before) },
    });
    expect(textOf(await listed.text())).toContain('Opened it earlier');
    const owner = personIn(await openedBy({ email: grace }), before);
    expect((await postTo(by, '/en/application/data', hidden(owner))).status).toBe(200);
    expect((await postTo(by, '/en/application/data', hidden(before))).status).toBe(403);
  });
});

describe('the status page', () => {
  const statusOf = async ({ by }: Desk, person: Person): Promise<string> =>
    (
      await by(new URL('https://call.example/en/application'), {
        headers: { cookie: cookieOf(person) },
      })
    ).text();
  const endsIn = (page: string): readonly string[] =>
    [...page.matchAll(/name="ends" value="([^"]*)"/g)].map(([, value = '']) => value);
  const end = ({ by }: Desk, person: Person, ends: string) =>
    postTo(by, '/en/application/browsers', [...hidden(person), ['ends', ends]]);
  const mayOpen = async ({ by }: Desk, person: Person): Promise<boolean> =>
    (await postTo(by, '/en/application/data', hidden(person))).status === 200;

  /** An owner in three browsers, each by a code. */
  const inThree = async () => {
    const desk = await openDesk();
    const { named, openedBy, personIn } = desk;
    const begun = await named(grace);
    const [own, second, third] = [
      personIn(await openedBy({ email: grace }), begun),
      personIn(await openedBy({ email: grace }), begun),
      personIn(await openedBy({ email: grace }), begun),
    ];
    return { desk, begun, own, second, third };
  };

  test('says after the first code that the browser without one was signed out', async () => {
    const { answer } = await takenOver();
    const text = textOf(await answer.text());
    expect(text).toContain('1 other browser was signed out');
    expect(text).toContain('This browser');
    expect(text).toContain('Opened it with a code');
  });

  test('names each browser, and ends one', async () => {
    const { desk, own, second, third } = await inThree();
    const page = await statusOf(desk, own);
    const ids = endsIn(page);
    expect(ids).toHaveLength(3);
    const wanted = ids.find((id) => accessDigest(second.session).startsWith(id)) ?? '';
    const answer = await end(desk, own, wanted);
    expect(answer.status).toBe(200);
    expect(textOf(await answer.text())).toContain('The browser has been signed out.');
    expect(await Promise.all([own, second, third].map((one) => mayOpen(desk, one)))).toEqual([
      true,
      false,
      true,
    ]);
    // Twice is once; what nobody has is ended by nobody; and nobody ends the browser that asks.
    for (const ends of [wanted, 'nothing', '', accessDigest(own.session).slice(0, 12)])
      expect((await end(desk, own, ends)).status).toBe(200);
    expect(await mayOpen(desk, own)).toBe(true);
    expect(await mayOpen(desk, third)).toBe(true);
  });

  test('ends all others, by one button, once', async () => {
    const { desk, begun, own, second, third } = await inThree();
    const answers = await Promise.all([end(desk, own, 'others'), end(desk, own, 'others')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const opens = await Promise.all([begun, own, second, third].map((one) => mayOpen(desk, one)));
    expect(opens).toEqual([false, true, false, false]);
    expect(endsIn(await statusOf(desk, own))).toEqual([]);
    // A code of the same address opens another browser beside it again.
    const again = desk.personIn(await desk.openedBy({ email: grace }), begun);
    expect(await Promise.all([own, again].map((one) => mayOpen(desk, one)))).toEqual([true, true]);
  });

  test('of two that end each other at once one is left', async () => {
    const { desk, own, second } = await inThree();
    await Promise.all([end(desk, own, 'others'), end(desk, second, 'others')]);
    const left = await Promise.all([own, second].map((one) => mayOpen(desk, one)));
    expect(left.filter(Boolean)).toHaveLength(1);
  });

  test('gives the browsers with the data, without what they hold', async () => {
    const { desk, own, second } = await inThree();
    const data = await (await postTo(desk.by, '/en/application/data', hidden(own))).text();
    expect(JSON.parse(data).accesses).toHaveLength(4);
    expect(data).not.toContain(second.session.token);
    expect(data).not.toContain(accessDigest(second.session));
  });

  test('lets no form of another site end an access', async () => {
    const { desk, own, second } = await inThree();
    const [access, ...rest] = hidden(own);
    if (!access) throw new Error('a form without access');
    const forged = [access, ...rest.map(([name]) => [name, 'x'] as const), ['ends', 'others']];
    const answer = await postTo(desk.by, '/en/application/browsers', forged as [string, string][]);
    expect(answer.status).toBe(403);
    expect(await mayOpen(desk, second)).toBe(true);
  });
});
