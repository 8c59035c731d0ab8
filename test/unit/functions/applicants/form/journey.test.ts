import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  accessField,
  accessOf,
  proofField,
  proofOf,
  type Session,
  sessionCookieName,
  versionField,
} from '#shared/applicant/session.ts';
import { type FieldPage, fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { laterOperations } from '../../../../../functions/applicants/operations.ts';
import { issueTicket, readTicket } from '../../../../../functions/applicants/parts/form-ticket.ts';
import { answers, formValues } from '../../../../support/builders/builders.ts';
import { firstSending } from '../../../../support/builders/planned.ts';
import { fakeApplications } from '../../../../support/fakes/fake-applications.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { elementWith, textOf, valueIn } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import {
  contextOf,
  request,
  testCall,
  testEdition,
  testInForce,
} from '../../../../support/world/web.ts';

const secret = 'a secret';
const { opensAt, closesAt, graceEndsAt } = testCall;
const inTime = closesAt - 60_000;

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Operations = ReturnType<typeof laterOperations>;
type Posted = Readonly<{
  page?: string;
  fields?: Iterable<readonly [string, string]>;
  receivedAt?: number;
  headers?: Record<string, string>;
  cookies?: ReadonlyMap<string, string>;
}>;

/** The operations over drafts and applications in memory. */
const desk = () => {
  const drafts = fakeDrafts(() => testCall);
  const { intakeSnapshot, receipt, commit } = fakeApplications(() => testCall);
  const pauses: number[] = [];
  let made = 0;
  const fails = () => Promise.reject(new Error('nothing here asks for it'));
  const operations = laterOperations({
    clock: { now: () => inTime, ofEvent: (instant) => instant },
    newReference: () => 'K7M2Q9XD',
    edition: testEdition,
    readPrerendered: () => undefined,
    contextIn: (language) => contextOf({ language }),
    readCall: async () => testCall,
    secret: () => secret,
    random: (bytes) => {
      made += 1;
      return new Uint8Array(bytes).fill(made);
    },
    newTicket: (at) => issueTicket(secret, new Uint8Array(16), at),
    readTicket: (ticket) => readTicket(secret, ticket),
    drafts: async () => drafts,
    applications: async () => ({
      intakeSnapshot,
      receipt,
      carriers: fails,
      nextInQueue: fails,
    }),
    commit: (act) => (act.changes ? commit(act) : drafts.commit(act)),
    challenges: fails,
    documents: fails,
    counters: async () => ({ count: async () => 1 }),
    endorsements: fails,
    lateCodes: fails,
    pause: async (tries) => {
      pauses.push(tries);
    },
  });
  const post = (name: keyof Operations & RouteName, posted: Posted = {}) =>
    operations[name](
      request({
        route: name,
        method: 'POST',
        params: { language: 'en', page: posted.page },
        receivedAt: posted.receivedAt ?? inTime,
        cookies: posted.cookies ?? new Map(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...posted.headers,
        },
        body: Buffer.from(
          new URLSearchParams(
            [...(posted.fields ?? [])].map(([name, value]): [string, string] => [name, value]),
          ).toString(),
        ),
      }),
    );

  /** Begins a draft from a Start page of its own. */
  const begin = async (): Promise<Session> => {
    made += 1;
    const ticket = issueTicket(secret, new Uint8Array(16).fill(made), opensAt);
    const { body } = await post('start-application', { fields: [['ticket', ticket]] });
    const [reference = '', token = ''] = (valueIn(body, accessField) ?? '').split('.');
    return { reference, token, byCookie: false };
  };
  const save = (session: Session, page: FieldPage, version: number, more: Posted = {}) =>
    post('save-form-page', { page, fields: pageOf(session, page, version), ...more });
  /** A draft with every page saved. */
  const fill = async (): Promise<Session> => {
    const session = await begin();
    for (const [index, page] of fieldPages.entries()) await save(session, page, index + 1);
    return session;
  };
  return { drafts, pauses, post, begin, save, fill };
};

const own = (session: Session, version?: number): [string, string][] => [
  [accessField, accessOf(session)],
  [proofField, proofOf(secret, session)],
  ...(version === undefined ? [] : [[versionField, String(version)] satisfies [string, string]]),
];

const pageOf = (session: Session, page: FieldPage, version: number, values = formValues()) => [
  ...own(session, version),
  ...fieldsOf(page).map(([name]) => [name, values.get(name) ?? ''] satisfies [string, string]),
];

const boxes = [...formValues()].filter(([name]) => /^(declares|agreesToUse|given)/.test(name));

describe('an address that looks mistyped', () => {
  const values = formValues({ email: 'grace@gmial.com' });
  const mistyped = async () => {
    const one = desk();
    const session = await one.begin();
    const save = (version: number, fields = pageOf(session, 'you', version, values)) =>
      one.post('save-form-page', { page: 'you', fields });
    return { ...one, session, save };
  };

  test('is asked about on the page, saved and kept in its field', async () => {
    const { save, session, drafts } = await mistyped();
    const { status, body } = await save(1);
    expect(status).toBe(200);
    expect(textOf(body)).toContain('Did you mean grace@gmail.com?');
    expect(textOf(body)).toContain('You entered grace@gmial.com.');
    expect(body).toContain('<a href="#email">');
    expect(elementWith(body, 'id="email"')).toContain('email-likely');
    expect(valueIn(body, 'email')).toBe('grace@gmial.com');
    expect(body).not.toContain('aria-invalid');
    expect(drafts.stored(session.reference)?.values['email']).toBe('grace@gmial.com');
  });

  test('passes when it is saved again, with the page that asked or with the one before', async () => {
    for (const version of [1, 2]) {
      const { save } = await mistyped();
      await save(1);
      expect(await save(version)).toMatchObject({ status: 307 });
    }
  });

  test('is asked about again when it becomes another mistyped one, and not when it is mended', async () => {
    const { save, session } = await mistyped();
    await save(1);
    const other = await save(2, pageOf(session, 'you', 2, formValues({ email: 'g@hotmial.com' })));
    expect(textOf(other.body)).toContain('Did you mean g@hotmail.com?');
    const mended = await save(3, pageOf(session, 'you', 3, formValues({ email: 'g@hotmail.com' })));
    expect(mended.status).toBe(307);
  });

  test('stands with the question on Check, where it can be sent', async () => {
    const { save, session, post } = await mistyped();
    await save(1);
    const { body } = await post('open-check', { fields: own(session) });
    expect(textOf(body)).toContain('Did you mean grace@gmail.com?');
  });

  test('is told what is wrong with it before it is asked about', async () => {
    const { save, session } = await mistyped();
    const { status, body } = await save(
      1,
      pageOf(session, 'you', 1, formValues({ email: 'grace@gmail.com, x@gmial.com' })),
    );
    expect(status).toBe(422);
    expect(textOf(body)).toContain('Enter one email address only');
    expect(textOf(body)).not.toContain('Did you mean');
  });

  test('of an endorser is asked about, and passes when it is saved again', async () => {
    const { fill, post } = desk();
    const session = await fill();
    const nominate = (version: number, superiorAddress: string) =>
      post('save-supervisor', {
        fields: [
          ...own(session, version),
          ['superiorName', 'Sarah Kato'],
          ['superiorAddress', superiorAddress],
        ],
      });
    const { status, body } = await nominate(4, 'sarah@outlok.com');
    expect(status).toBe(200);
    expect(textOf(body)).toContain('Did you mean sarah@outlook.com?');
    expect(valueIn(body, 'superiorAddress')).toBe('sarah@outlok.com');
    expect((await nominate(5, 'sarah@outlok.com')).status).toBe(307);
    const check = await post('open-check', { fields: own(session) });
    expect(textOf(check.body)).toContain('Did you mean sarah@outlook.com?');
  });

  test('of an endorser who is not to be asked is nobody’s question', async () => {
    const { fill, post } = desk();
    const session = await fill();
    const fields: [string, string][] = [
      ...own(session, 4),
      ['nomination', 'later'],
      ['superiorAddress', 'sarah@outlok.com'],
    ];
    expect((await post('save-documents', { fields })).status).toBe(307);
  });
});

describe('Start', () => {
  test('begins a draft, and gives the browser its access in a cookie and in the page', async () => {
    const { drafts, post } = desk();
    const ticket = issueTicket(secret, new Uint8Array(16).fill(9), opensAt);
    const answer = await post('start-application', { fields: [['ticket', ticket]] });
    const access = valueIn(answer.body, accessField) ?? '';
    expect(answer.status).toBe(200);
    expect(answer.cookies?.[0]).toContain(`${sessionCookieName}=${access};`);
    expect(drafts.stored(access.split('.')[0] ?? '')).toMatchObject({
      version: 1,
      startedAt: opensAt,
    });
  });

  test('pressed again begins the same draft; once something is saved, a new one', async () => {
    const { post, save } = desk();
    const fields: [string, string][] = [
      ['ticket', issueTicket(secret, new Uint8Array(16).fill(9), opensAt)],
    ];
    const start = async () =>
      valueIn((await post('start-application', { fields })).body, accessField) ?? '';
    const first = await start();
    expect(await start()).toBe(first);
    const [reference = '', token = ''] = first.split('.');
    await save({ reference, token, byCookie: false }, 'you', 1);
    expect(await start()).not.toBe(first);
  });

  test('that meets another writer begins one draft, not two', async () => {
    const { drafts, pauses, begin } = desk();
    drafts.refuse('busy', 'busy');
    const { reference } = await begin();
    expect(drafts.stored(reference)).toBeDefined();
    expect(pauses).toEqual([1, 2]);
    expect(logged.events()).toEqual([{ event: 'draft-started', reference }]);
  });

  test.each([
    ['before the opening', opensAt - 1, 403],
    ['after the closing', closesAt, 410],
  ])('%s begins nothing', async (_, receivedAt, status) => {
    const { post } = desk();
    const ticket = issueTicket(secret, new Uint8Array(16), receivedAt);
    const answer = await post('start-application', { fields: [['ticket', ticket]], receivedAt });
    expect(answer.status).toBe(status);
    expect(answer.cookies).toBeUndefined();
  });

  test('without a page of ours leads to one', async () => {
    const { post } = desk();
    const answer = await post('start-application', { fields: [['ticket', 'forged']] });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/en/apply']);
  });
});

describe('a page that is saved', () => {
  test('leads to the next with the same access, and mails the way back once', async () => {
    const { drafts, begin, save } = desk();
    const session = await begin();
    const answer = await save(session, 'you', 1);
    expect([answer.status, answer.headers['location']]).toEqual([307, '/en/open/role-and-city']);
    await save(session, 'you', 2);
    expect(drafts.mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['draft-begun', 'grace.nakato@kcca.go.ug'],
    ]);
  });

  test('leads there by GET where the browser keeps cookies', async () => {
    const { begin, save } = desk();
    const session = await begin();
    const cookies = new Map([[sessionCookieName, accessOf(session)]]);
    const answer = await save(session, 'motivation', 1, { cookies });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/en/apply/documents']);
  });

  test('with a fault is saved all the same, and shown with it', async () => {
    const { drafts, begin, post } = desk();
    const session = await begin();
    const values = formValues({ email: 'grace' });
    const answer = await post('save-form-page', {
      page: 'you',
      fields: pageOf(session, 'you', 1, values),
    });
    expect(answer.status).toBe(422);
    expect(valueIn(answer.body, 'email')).toBe('grace');
    expect(valueIn(answer.body, versionField)).toBe('2');
    expect(drafts.stored(session.reference)?.values['email']).toBe('grace');
    expect(drafts.mails).toEqual([]);
  });

  test('mails the way back to three addresses, and to no fourth', async () => {
    const { drafts, begin, post } = desk();
    const session = await begin();
    for (const [index, name] of ['a', 'b', 'c', 'd', 'a'].entries())
      await post('save-form-page', {
        page: 'you',
        fields: pageOf(session, 'you', index + 1, formValues({ email: `${name}@city.gov` })),
      });
    expect(drafts.mails.map(({ to }) => to)).toEqual(['a@city.gov', 'b@city.gov', 'c@city.gov']);
  });

  test('after the grace time is too late, and shows what was typed', async () => {
    const { drafts, begin, save } = desk();
    const session = await begin();
    const answer = await save(session, 'motivation', 1, { receivedAt: graceEndsAt });
    expect(answer.status).toBe(410);
    expect(textOf(answer.body)).toContain(formValues().get('planOnReturn'));
    expect(drafts.stored(session.reference)?.version).toBe(1);
  });

  test('is none of ours when it has another name', async () => {
    const { begin, post } = desk();
    const fields = own(await begin(), 1);
    expect((await post('save-form-page', { page: 'nothing', fields })).status).toBe(404);
  });
});

describe('a table that is busy or away', () => {
  test('is asked again until the page is saved', async () => {
    const { drafts, pauses, begin, save } = desk();
    const session = await begin();
    drafts.refuse(...Array.from({ length: 11 }, () => 'busy' as const));
    expect((await save(session, 'you', 1)).status).toBe(307);
    expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test.each<[string, readonly ('busy' | Error)[]]>([
    ['busy each time', Array.from({ length: 12 }, () => 'busy' as const)],
    ['broken once', [new Error('grace.nakato@kcca.go.ug')]],
  ])(
    '%s: the page is shown again with all that was typed, and can be saved',
    async (_, refusals) => {
      const { drafts, begin, save } = desk();
      const session = await begin();
      drafts.refuse(...refusals);
      const answer = await save(session, 'motivation', 1);
      expect(answer.status).toBe(503);
      for (const [name] of fieldsOf('motivation'))
        expect(valueIn(answer.body, name), name).toBe(formValues().get(name));
      expect(valueIn(answer.body, versionField)).toBe('1');
      expect((await save(session, 'motivation', 1)).status).toBe(307);
      expect(logged.lines.join('')).not.toMatch(/grace|kcca/i);
    },
  );

  test('that cannot be read loses nothing that was typed', async () => {
    const { drafts, begin, save } = desk();
    const session = await begin();
    drafts.breakDown();
    const answer = await save(session, 'motivation', 1);
    expect(answer.status).toBe(503);
    expect(textOf(answer.body)).toContain(formValues().get('planOnReturn'));
    expect(logged.events().at(-1)).toMatchObject({ event: 'request-failed', fault: 'Error' });
    expect(logged.lines.join('')).not.toMatch(/grace|kcca/i);
  });
});

describe('Send', () => {
  test('shows the receipt, and lists what is missing where something is', async () => {
    const { post, fill } = desk();
    const session = await fill();
    const missing = await post('send-application', { fields: own(session, 4) });
    expect(missing.status).toBe(422);
    expect(missing.body).toContain('href="#declaresTrue"');
    const sent = await post('send-application', { fields: [...own(session, 4), ...boxes] });
    expect([sent.status, sent.headers['location']]).toEqual([
      307,
      `/en/open/applications/${session.reference}`,
    ]);
  });

  test('of a page that shows an older version sends nothing, and shows the newer', async () => {
    const { post, fill } = desk();
    const session = await fill();
    const answer = await post('send-application', { fields: [...own(session, 3), ...boxes] });
    expect(answer.status).toBe(409);
    expect(valueIn(answer.body, versionField)).toBe('4');
    expect(textOf(answer.body)).toContain('changed in another window');
  });

  test('after the grace time is too late', async () => {
    const { post, fill } = desk();
    const fields = [...own(await fill(), 4), ...boxes];
    expect((await post('send-application', { fields, receivedAt: graceEndsAt })).status).toBe(410);
  });

  test('of one that was withdrawn leads to its page, not to a receipt', async () => {
    const { drafts, post, fill } = desk();
    const session = await fill();
    const { application } = firstSending({
      call: testInForce,
      answers: answers(),
      reference: session.reference,
      language: 'en',
      receivedAt: inTime,
      lateBySeconds: 0,
      wording: 'en 1',
      flags: [],
      seen: { appliedBefore: false, placesTaken: 0 },
    });
    drafts.apply({ ...application, state: 'withdrawn' });
    const answer = await post('send-application', { fields: [...own(session, 4), ...boxes] });
    expect([answer.status, answer.headers['location']]).toEqual([307, '/en/open/application']);
  });
});

describe('a form from elsewhere, or without access', () => {
  test.each<[string, Posted['headers'], string]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 'from elsewhere'],
    ['of an access that is none', {}, 'no access'],
  ])('%s is refused with 403, and shows what was typed', async (_, headers, reason) => {
    const { begin, post } = desk();
    const begun = await begin();
    const session = reason === 'no access' ? { ...begun, token: 'A'.repeat(43) } : begun;
    const fields = pageOf(session, 'motivation', 1);
    const answer = await post('save-form-page', {
      page: 'motivation',
      fields,
      ...(headers && { headers }),
    });
    expect(answer.status).toBe(403);
    expect(textOf(answer.body)).toContain(formValues().get('planOnReturn'));
    expect(logged.events().at(-1)).toEqual({ event: 'form-refused', reason });
  });
});
