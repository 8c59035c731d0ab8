import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { referenceOf } from '#shared/domain/application/reference.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { type FieldName, fieldsOf, formFields } from '#shared/domain/form/form-fields.ts';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import { askedField } from '#shared/web/fields/likely-address.tsx';
import type { WebResponse } from '#shared/web/response.ts';
import { submitApplication } from '../../../../../functions/applicants/one-page/submit-application.ts';
import { issueTicket, readTicket } from '../../../../../functions/applicants/parts/form-ticket.ts';
import { formValues } from '../../../../support/builders/builders.ts';
import { realNames } from '../../../../support/builders/names.ts';
import { fakeApplications } from '../../../../support/fakes/fake-applications.ts';
import { elementWith, idsOf, linksOf, textOf, valueIn } from '../../../../support/text/html.ts';
import { withoutOwnScripts } from '../../../../support/text/own-scripts.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import {
  browserHeaders,
  contextOf,
  request,
  testCall,
  testEdition,
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

/** Whoever sends the form on one page names no endorser in it. */
const noEndorser = () => Promise.reject(new Error('nobody is asked by this form'));

let keys = 0;
/** The ticket of a form page of its own. */
const ticketOf = (begunAt = opensAt): string => {
  keys += 1;
  const random = Buffer.alloc(16);
  random.writeUInt32BE(keys);
  return issueTicket(secret, random, begunAt);
};

type Sent = Readonly<{
  values?: ReadonlyMap<string, string>;
  receivedAt?: number;
  headers?: Record<string, string>;
  body?: Uint8Array;
  language?: Language;
}>;

/** The operation over applications in memory, and what it takes to send it a form. */
const desk = ({ call = testCall }: { call?: CallRecord } = {}) => {
  const applications = fakeApplications(() => call);
  const pauses: number[] = [];
  let references = 0;
  const submit = submitApplication({
    edition: testEdition,
    contextIn: (language) => contextOf({ language }),
    secret: () => secret,
    readCall: async () => call,
    applications: async () => applications,
    commit: applications.commit,
    endorsements: noEndorser,
    random: () => new Uint8Array(),
    newTicket: (receivedAt) => ticketOf(receivedAt),
    readTicket: (ticket) => readTicket(secret, ticket),
    newReference: () => {
      references += 1;
      return referenceOf(new Uint8Array(8).fill(references));
    },
    pause: async (tries) => {
      pauses.push(tries);
    },
  });
  const send = ({
    values = new Map(),
    receivedAt = inTime,
    headers = {},
    body,
    language = 'en',
  }: Sent) =>
    submit(
      request({
        route: 'submit-application',
        method: 'POST',
        path: `/${language}/apply`,
        language,
        receivedAt,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...browserHeaders,
          ...headers,
        },
        body: body ?? Buffer.from(new URLSearchParams([...values]).toString()),
      }),
    );
  return { applications, pauses, send };
};

/** A form without a mistake from a page of its own; each from another person. */
const formOf = (changes: Record<string, string> = {}): Map<string, string> => {
  const ticket = ticketOf();
  const person = { fullName: `Grace Nakato ${keys}`, email: `grace.${keys}@kcca.go.ug` };
  return formValues({ ticket, ...person, ...changes });
};

const receiptAt = ({ status, headers }: WebResponse): string | undefined =>
  status === 303
    ? /^\/en\/applications\/([0-9A-Z]{8})$/.exec(headers['location'] ?? '')?.[1]
    : undefined;

/** Whether the page shows again all that was typed, the hidden ticket and the trap aside. */
const keeps = (html: string, values: ReadonlyMap<string, string>): void => {
  for (const [name, value] of values)
    if (name !== 'ticket' && name !== honeypotField) expect(valueIn(html, name), name).toBe(value);
};

describe('a form on one page with an address that looks mistyped', () => {
  test('is shown once more with the question and all that was typed, and passes when it is sent again', async () => {
    const { applications, send } = desk();
    const values = formOf({ email: 'grace@gmail.con' });
    const { status, body } = await send({ values });
    expect(status).toBe(200);
    expect(textOf(body)).toContain('Did you mean grace@gmail.com?');
    keeps(body, values);
    expect(applications.stored).toEqual([]);
    const again = new Map([...values, [askedField, valueIn(body, askedField) ?? '']]);
    expect(receiptAt(await send({ values: again }))).toBeDefined();
    expect(applications.stored[0]?.application.answers.email).toBe('grace@gmail.con');
  });

  test('is asked about the one that stands there now', async () => {
    const { send } = desk();
    const values = formOf({ email: 'grace@yaho.com', [askedField]: 'grace@gmail.con' });
    expect(textOf((await send({ values })).body)).toContain('Did you mean grace@yahoo.com?');
  });
});

describe('a form whose page showed other declarations', () => {
  const other = { wording: 'en 0123456789abcdef' };
  const boxes = [...fieldsOf('declarations').map(([name]) => name), 'givenToPartner1'];

  test.each([
    [409, {}],
    [422, { fullName: '' }],
  ])('is not taken (%i): its boxes come back empty, with the reason', async (status, changes) => {
    const { applications, send } = desk();
    const values = formOf({ ...other, ...changes });
    const answer = await send({ values });
    expect(answer.status).toBe(status);
    expect(applications.stored).toEqual([]);
    expect(textOf(answer.body)).toContain('The declarations have changed since you opened');
    for (const name of boxes) expect(valueIn(answer.body, name), name).toBe('');
    expect(valueIn(answer.body, 'email')).toBe(values.get('email'));
    const wording = valueIn(answer.body, 'wording') ?? '';
    const again = new Map([...values, ['wording', wording], ['fullName', 'Grace Nakato']]);
    expect(receiptAt(await send({ values: again }))).toBeDefined();
    expect(applications.stored[0]?.application.declared.wording).toBe(wording);
  });

  test('is told of both where the table is away, too: nobody wonders why boxes are empty', async () => {
    const { applications, send } = desk();
    applications.breakDown();
    const { status, body } = await send({ values: formOf(other) });
    expect(status).toBe(503);
    expect(textOf(body)).toContain('We could not save');
    expect(textOf(body)).toContain('The declarations have changed since you opened');
    for (const name of boxes) expect(valueIn(body, name), name).toBe('');
  });

  test('leads to its receipt where it was taken before', async () => {
    const { send } = desk();
    const values = formOf();
    const first = receiptAt(await send({ values }));
    expect(
      receiptAt(await send({ values: new Map([...values, ['wording', other.wording]]) })),
    ).toBe(first);
  });
});

describe('a form without a mistake', () => {
  test('is stored, and leads to its receipt', async () => {
    const { applications, send } = desk();
    const reference = receiptAt(await send({ values: formOf() }));
    expect(applications.stored.map(({ application }) => application)).toMatchObject([
      { reference, state: 'submitted', receivedAt: inTime, lateBySeconds: 0, flags: [] },
    ]);
    expect(logged.events()).toEqual([
      { event: 'application-stored', reference, state: 'submitted', lateBySeconds: 0, tries: 1 },
    ]);
  });

  test('is stored with the wording of its declarations', async () => {
    const { applications, send } = desk();
    await send({ values: formOf() });
    const declared = applications.stored[0]?.application.declared;
    expect(declared).toEqual({ wording: expect.stringMatching(/^en [0-9a-f]{16}$/), at: inTime });
  });

  test.each(realNames)('is stored under the name %s', async (name) => {
    const { applications, send } = desk();
    await send({ values: formOf({ fullName: name }) });
    expect(applications.stored[0]?.application.answers.fullName).toBe(name.normalize('NFC'));
  });

  test('sent twice is one application with one reference', async () => {
    const { applications, send } = desk();
    const values = formOf();
    const first = receiptAt(await send({ values }));
    expect(first).toBeDefined();
    expect(receiptAt(await send({ values }))).toBe(first);
    expect(applications.stored).toHaveLength(1);
  });

  test('sent ten times at once is one application', async () => {
    const { applications, send } = desk();
    const values = formOf();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ values })));
    expect(new Set(answers.map(receiptAt)).size).toBe(1);
    expect(applications.stored).toHaveLength(1);
  });

  test('sent again after the closing, because the answer was lost, finds its receipt', async () => {
    const { send } = desk();
    const values = formOf();
    const first = receiptAt(await send({ values }));
    expect(receiptAt(await send({ values, receivedAt: graceEndsAt + 1 }))).toBe(first);
  });

  test('sent again with other answers changes nothing, and says so', async () => {
    const { applications, send } = desk();
    const values = formOf();
    const reference = receiptAt(await send({ values })) ?? '';
    const changes = { fullName: 'Somebody Else', position: 'Mayor' };
    const other = new Map([...values, ...Object.entries(changes)]);
    const { status, body } = await send({ values: other });
    expect(status).toBe(409);
    expect(textOf(body)).toContain('You have already submitted this form');
    expect(textOf(body)).toContain(reference);
    expect(textOf(body)).toContain('Somebody Else');
    expect(textOf(body)).not.toContain('Grace Nakato');
    expect(applications.stored).toHaveLength(1);
    expect(applications.stored[0]?.application.answers.position).toBe('Manager, e-services');
  });

  test('of one who applied before is held for staff, and the answer tells nothing', async () => {
    const { applications, send } = desk();
    const email = 'once.more@kcca.go.ug';
    const first = await send({ values: formOf({ email }) });
    const second = await send({ values: formOf({ email }) });
    expect(applications.stored.map(({ application }) => application.state)).toEqual([
      'submitted',
      'held-as-duplicate',
    ]);
    expect({ ...second, headers: {}, cookies: [] }).toEqual({ ...first, headers: {}, cookies: [] });
    expect(receiptAt(second)).toBeDefined();
  });

  test('over the quota of its city is held for the city, and nobody is lost', async () => {
    const { applications, send } = desk();
    const sent = await Promise.all(Array.from({ length: 5 }, () => send({ values: formOf() })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(applications.stored.map(({ application }) => application.state).toSorted()).toEqual([
      'held-for-city',
      'held-for-city',
      'submitted',
      'submitted',
      'submitted',
    ]);
  });

  test.each([honeypotField, 'website'])(
    'that filled the hidden field, today or on a page of a release before ("%s"), is stored and flagged',
    async (name) => {
      const { applications, send } = desk();
      expect(receiptAt(await send({ values: formOf({ [name]: 'x' }) }))).toBeDefined();
      expect(applications.stored[0]?.application.flags).toEqual(['filled-hidden-field']);
    },
  );
});

describe('the hour', () => {
  const at = (receivedAt: number, begunAt: number) => {
    const { applications, send } = desk();
    const values = formOf({ ticket: ticketOf(begunAt) });
    return { applications, values, answer: send({ values, receivedAt }) };
  };

  test('in the last millisecond the form is taken', async () => {
    expect(receiptAt(await at(closesAt - 1, closesAt - 1).answer)).toBeDefined();
  });

  test('at the closing second a form begun before it is taken, and recorded as late', async () => {
    const { applications, answer } = at(closesAt, closesAt - 1);
    expect(receiptAt(await answer)).toBeDefined();
    expect(applications.stored[0]?.application.lateBySeconds).toBe(1);
  });

  test.each([
    ['at the closing second, when it was begun then', closesAt, closesAt],
    ['at the end of the grace time, whenever it was begun', graceEndsAt, opensAt],
  ])('%s the form is refused with what was written', async (_, receivedAt, begunAt) => {
    const { applications, answer, values } = at(receivedAt, begunAt);
    const { status, body } = await answer;
    expect(status).toBe(410);
    expect(applications.stored).toEqual([]);
    expect(textOf(body)).toContain('We received your application after the deadline');
    expect(textOf(body)).toContain(values.get('workAndProjects'));
    expect(textOf(body)).toContain('Thursday, 17 May 2018 at 23:59 (Seoul time)');
    expect(logged.events()).toContainEqual({ event: 'application-not-stored', reason: 'closed' });
  });

  test('names the second at which the late form was received', async () => {
    const { answer } = at(graceEndsAt + 7000, opensAt);
    expect(textOf((await answer).body)).toContain('Friday, 18 May 2018 at 00:15:07 (Seoul time)');
  });

  test('before the opening nothing is taken, and nobody is told that it closed', async () => {
    const { applications, answer } = at(opensAt - 1, opensAt - 1);
    const { status, body } = await answer;
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(applications.stored).toEqual([]);
    expect(textOf(body)).toContain('Applications are not open yet');
    expect(textOf(body)).not.toContain('closed');
  });

  test('of an extension stands in the receipt that is mailed', async () => {
    const day = 86_400_000;
    const call = { ...testCall, closesAt: closesAt + day, graceEndsAt: graceEndsAt + day };
    const { applications, send } = desk({ call });
    await send({ values: formOf() });
    const receipt = applications.stored[0]?.mails.find(({ kind }) => kind === 'receipt');
    expect(receipt?.facts).toMatchObject({ closesAt: closesAt + day });
  });

  test('of the table decides, not that of a page a moment old', async () => {
    const { applications, send } = desk({
      call: { ...testCall, closesAt: closesAt + 1000, graceEndsAt: graceEndsAt + 1000 },
    });
    expect(receiptAt(await send({ values: formOf(), receivedAt: closesAt }))).toBeDefined();
    expect(applications.stored[0]?.application.lateBySeconds).toBe(0);
  });

  test('over, a form with mistakes is not asked to be mended', async () => {
    const { send } = desk();
    const values = formOf({ email: '', workAndProjects: 'too short, but longer than a line' });
    const { status, body } = await send({ values, receivedAt: graceEndsAt });
    expect(status).toBe(410);
    expect(body).not.toContain('<fieldset');
    expect(body).not.toContain('<form method="post" action="/en/apply"');
    expect(textOf(body)).toContain('too short, but longer than a line');
  });

  test('in the grace time lets a form begun in time be mended, under the same ticket', async () => {
    const { send } = desk();
    const values = formOf({ email: '' });
    const { status, body } = await send({ values, receivedAt: closesAt + 5000 });
    expect(status).toBe(422);
    expect(valueIn(body, 'ticket')).toBe(values.get('ticket'));
  });

  test('over, what was written is shown as text, and no field that is none', async () => {
    const { send } = desk();
    const values = formOf({
      workAndProjects: `<img src=x onerror=alert(1)> ${'a'.repeat(100)}`,
      constructor: 'a value of more than twenty characters',
    });
    const { body } = await send({ values, receivedAt: graceEndsAt });
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toContain('<img');
    expect(body).not.toContain('more than twenty characters');
  });
});

describe('a form with mistakes', () => {
  const broken: Readonly<Record<string, string>> = {
    fullName: `"><script>alert('1')</script>& ${'x'.repeat(200)}`,
    nameInOwnScript: '김민준 & <b>',
    email: 'grace@"onfocus="alert(1)',
    phone: '+256 (0) 414',
    city: 'not-listed',
    otherCity: '',
    country: "Côte d'Ivoire",
    department: '',
    position: ' spaces around ',
    level: 'manager',
    yearsInService: '<7>',
    mainArea: 'data',
    workAndProjects: '\n\nfirst lines are empty\nand </textarea><script>alert(2)</script>',
    cityChallenge: 'short',
    planOnReturn: '',
    earlierEvents: '&amp; is what I typed',
    english: 'basic',
    interviewTimes: 'Mon–Fri 09:00–12:00',
    declaresTrue: 'yes',
    agreesToUse: '',
    agreesToPublicList: 'yes',
    givenToPartner1: 'yes',
    givenToPartner2: '',
  };

  test('comes back with everything that was typed, inert', async () => {
    const { applications, send } = desk();
    const values = new Map(Object.entries({ ...broken, ticket: ticketOf() }));
    const { status, body } = await send({ values });
    expect(status).toBe(422);
    keeps(body, values);
    expect(withoutOwnScripts(body)).not.toMatch(/<script|<b>|onfocus="/);
    expect(applications.stored).toEqual([]);
  });

  test('keeps line breaks as a browser sends them', async () => {
    const { send } = desk();
    const values = formOf({ workAndProjects: 'one\r\ntwo', email: '' });
    const { body } = await send({ values });
    expect(valueIn(body, 'workAndProjects')).toBe('one\r\ntwo');
  });

  test('keeps the ticket, so that the mended form is the same form', async () => {
    const { send, applications } = desk();
    const values = formOf({ email: '' });
    const { body } = await send({ values });
    expect(valueIn(body, 'ticket')).toBe(values.get('ticket'));
    const mended = new Map([...values, ['email', 'grace@kcca.go.ug']]);
    expect(receiptAt(await send({ values: mended }))).toBeDefined();
    expect(applications.stored).toHaveLength(1);
  });

  test('says so in the title, and sums its faults up in the order of the page', async () => {
    const { send } = desk();
    const { body } = await send({ values: new Map([['ticket', ticketOf()]]) });
    expect(body).toMatch(/<title>Error:/);
    const targets = linksOf(body).filter((link) => /^#(?!main$)/.test(link));
    expect(targets).toEqual(
      [
        ...['fullName', 'email', 'city', 'department', 'position', 'level', 'yearsInService'],
        ...['mainArea', 'workAndProjects', 'cityChallenge', 'planOnReturn', 'english'],
        ...['declaresTrue', 'agreesToUse', 'givenToPartner1', 'givenToPartner2'],
      ].map((name) => `#${name}`),
    );
    expect(targets.filter((link) => !idsOf(body).includes(link.slice(1)))).toEqual([]);
  });

  const faultsOf = (name: FieldName): readonly string[] => {
    const field = formFields[name];
    const { kind, required } = field;
    const some: string[] = required === true ? [''] : [];
    if (kind === 'line' || kind === 'paragraphs') some.push('x'.repeat(field.max + 1));
    if (kind === 'paragraphs' && field.min > 0) some.push('x'.repeat(field.min - 1));
    if (kind === 'choice' || kind === 'city') some.push('emperor');
    if (kind === 'number') some.push('seven', '61');
    if (kind === 'email') some.push('grace', `${'x'.repeat(255)}@kcca.go.ug`);
    return some;
  };
  const isField = (name: string): name is FieldName => name in formFields;
  const cells = Object.keys(formFields)
    .filter(isField)
    .flatMap((name) => faultsOf(name).map((value) => [name, value.slice(0, 12), value] as const));

  test.each(cells)(
    'in %s, typed "%s…": a summary leads to it, it says why, all is kept',
    async (name, _, value) => {
      const { send } = desk();
      const values = formOf({ [name]: value });
      const { status, body } = await send({ values });
      expect(status).toBe(422);
      const targets = linksOf(body).filter((link) => /^#(?!main$)/.test(link));
      expect(targets).toEqual([`#${name}`]);
      const ids = idsOf(body);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain(name);
      expect(ids).toContain(`${name}-fault`);
      expect(body).toMatch(new RegExp(`aria-describedby="[^"]*${name}-fault`));
      if (formFields[name].kind !== 'choice')
        expect(elementWith(body, ` id="${name}"`)).toContain('aria-invalid="true"');
      for (const [other, kept] of values)
        if (other !== 'ticket' && kept !== 'emperor')
          expect(valueIn(body, other), other).toBe(kept);
    },
  );

  test('whatever was typed stands in the page as text alone', async () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '&lt;',
          '</textarea>',
          '<script>',
          ' x',
          '`',
          '김',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (line, paragraphs) => {
        const { send } = desk();
        const values = formOf({ position: line, earlierEvents: paragraphs, email: '' });
        const { body } = await send({ values });
        expect(valueIn(body, 'position')).toBe(line);
        expect(valueIn(body, 'earlierEvents')).toBe(paragraphs);
        expect(withoutOwnScripts(body)).not.toContain('<script');
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing of it in the log', async () => {
    const { send } = desk();
    await send({ values: new Map(Object.entries(broken)) });
    expect(logged.lines.join('')).not.toMatch(/grace|script|김/);
  });
});

describe('a form whose ticket is none of ours', () => {
  test.each(['', 'x.y.z', issueTicket('another secret', new Uint8Array(16), opensAt)])(
    '"%s" comes back under a new ticket, with all that was typed, and is taken then',
    async (ticket) => {
      const { applications, send } = desk();
      const values = formOf({ ticket });
      const { status, body } = await send({ values });
      expect(status).toBe(422);
      expect(textOf(body)).toContain('open for too long or was not opened on our site');
      keeps(body, values);
      const fresh = valueIn(body, 'ticket') ?? '';
      expect(fresh).not.toBe(ticket);
      expect(applications.stored).toEqual([]);
      expect(
        receiptAt(await send({ values: new Map([...values, ['ticket', fresh]]) })),
      ).toBeDefined();
    },
  );

  test('cannot be begun before the closing by being asked for after it', async () => {
    const { send } = desk();
    const values = formOf({ ticket: 'forged' });
    expect((await send({ values, receivedAt: closesAt })).status).toBe(410);
  });
});

describe('a form from elsewhere', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example' }],
  ])('from %s is not taken, and keeps what was typed', async (_, headers) => {
    const { applications, send } = desk();
    const values = formOf();
    const { status, body } = await send({ values, headers });
    expect(status).toBe(403);
    keeps(body, values);
    expect(textOf(body)).toContain('did not tell us that this form came from our site');
    expect(applications.stored).toEqual([]);
    expect(logged.events()).toEqual([{ event: 'form-refused', reason: 'from elsewhere' }]);
  });

  test('is taken when it is sent once more from here', async () => {
    const { send } = desk();
    const values = formOf();
    const { body } = await send({ values, headers: { 'sec-fetch-site': 'cross-site' } });
    const again = new Map([...values, ['ticket', valueIn(body, 'ticket') ?? '']]);
    expect(receiptAt(await send({ values: again }))).toBeDefined();
  });
});

describe('what is no form', () => {
  const latin1 = Uint8Array.of(...Buffer.from('fullName=Jos'), 0xe9);
  test.each<[string, number, string, Sent]>([
    ['JSON', 415, 'not-a-form', { headers: { 'content-type': 'application/json' } }],
    ['a multipart form', 415, 'not-a-form', { headers: { 'content-type': 'multipart/form-data' } }],
    ['without a type', 415, 'not-a-form', { headers: { 'content-type': '' } }],
    ['over 256 KB', 413, 'too-large', { body: new Uint8Array(262_145).fill(97) }],
    ['with 61 fields', 413, 'too-large', { body: Buffer.from('a&'.repeat(61)) }],
    ['in Latin-1', 400, 'not-text', { body: latin1 }],
    ['with a field twice', 400, 'repeated-field', { body: Buffer.from('email=a&email=b') }],
  ])('%s is refused with %i in plain words', async (_, expected, reason, sent) => {
    const { applications, send } = desk();
    const { status, body } = await send({ values: formOf(), ...sent });
    expect(status).toBe(expected);
    expect(textOf(body)).toMatch(/Go back|Open the form/);
    expect(body).toContain('mailto:andrew@we-gov.org');
    expect(applications.stored).toEqual([]);
    expect(logged.events()).toEqual([{ event: 'form-refused', reason }]);
  });

  test.each([
    'application/x-www-form-urlencoded; charset=UTF-8',
    'Application/X-WWW-Form-Urlencoded',
  ])('does not mean "%s"', async (type) => {
    const { send } = desk();
    const answer = await send({ values: formOf(), headers: { 'content-type': type } });
    expect(receiptAt(answer)).toBeDefined();
  });
});

describe('a table that is busy', () => {
  test('is asked again until it works, after a pause each time', async () => {
    const { applications, pauses, send } = desk();
    applications.refuse(...Array.from({ length: 11 }, () => 'busy' as const));
    expect(receiptAt(await send({ values: formOf() }))).toBeDefined();
    expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(applications.stored).toHaveLength(1);
    expect(logged.events()).toMatchObject([{ event: 'application-stored', tries: 12 }]);
  });

  test('in the end is said to be, with all that was typed and the same ticket', async () => {
    const { applications, send } = desk();
    applications.refuse(...Array.from({ length: 12 }, () => 'busy' as const));
    const values = formOf();
    const { status, body } = await send({ values });
    expect(status).toBe(503);
    keeps(body, values);
    expect(valueIn(body, 'ticket')).toBe(values.get('ticket'));
    expect(logged.events()).toEqual([{ event: 'application-not-stored', reason: 'busy' }]);
    expect(receiptAt(await send({ values }))).toBeDefined();
  });
});

describe('a table that fails', () => {
  test('is told in plain words; nothing typed is lost, and sending again stores it once', async () => {
    const { applications, send } = desk();
    applications.refuse(new Error('grace.nakato@kcca.go.ug could not be written'));
    const values = formOf();
    const { status, body } = await send({ values });
    expect(status).toBe(503);
    expect(textOf(body)).toContain('We could not save your application.');
    keeps(body, values);
    expect(valueIn(body, 'ticket')).toBe(values.get('ticket'));
    expect(receiptAt(await send({ values }))).toBeDefined();
    expect(applications.stored).toHaveLength(1);
  });

  test('is logged without what was typed', async () => {
    const { applications, send } = desk();
    applications.refuse(new Error('grace.nakato@kcca.go.ug could not be written'));
    await send({ values: formOf() });
    expect(logged.events()).toMatchObject([
      { event: 'request-failed', route: 'submit-application', fault: 'Error' },
    ]);
    expect(logged.lines.join('')).not.toMatch(/grace|kcca/i);
  });

  test('cannot say whether a form is too late, so nobody is told that it is', async () => {
    const { applications, send } = desk();
    applications.breakDown();
    const values = formOf();
    const { status, body } = await send({ values, receivedAt: graceEndsAt });
    expect(status).toBe(503);
    keeps(body, values);
  });

  test('even altogether loses nothing that was typed', async () => {
    const applications = fakeApplications(() => testCall);
    applications.breakDown();
    const values = formOf();
    const submit = submitApplication({
      edition: testEdition,
      contextIn: (language) => contextOf({ language }),
      secret: () => secret,
      readCall: () => Promise.reject(new Error('down')),
      applications: async () => applications,
      commit: applications.commit,
      endorsements: noEndorser,
      random: () => new Uint8Array(),
      newTicket: () => 'new',
      readTicket: (ticket) => readTicket(secret, ticket),
      newReference: () => 'K7M2Q9XD',
      pause: async () => {},
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = Buffer.from(new URLSearchParams([...values]).toString());
    const answer = await submit(request({ route: 'submit-application', headers, body }));
    expect(answer.status).toBe(503);
    keeps(answer.body, values);
    expect(textOf(answer.body)).toContain('Thursday, 17 May 2018 at 23:59 (Seoul time)');
  });
});

describe('one who applies in Korean', () => {
  test('is led to the receipt in Korean, and gets mails in Korean; staff get theirs in English', async () => {
    const { applications, send } = desk();
    const values = formValues({ ticket: ticketOf() });
    const { status, headers } = await send({ values, language: 'ko' });
    expect(status).toBe(303);
    expect(headers['location']).toMatch(/^\/ko\/applications\/[0-9A-Z]{8}$/);
    const [stored] = applications.stored;
    expect(stored?.application.language).toBe('ko');
    expect(stored?.mails.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
      'receipt ko',
      'staff-notice en',
    ]);
  });

  test('has agreed to the Korean wording, which is another than the English', async () => {
    const { applications, send } = desk();
    const languages: readonly Language[] = ['en', 'ko'];
    for (const language of languages)
      await send({
        values: formValues({ ticket: ticketOf(), email: `${language}@b.kr` }),
        language,
      });
    const wordings = applications.stored.map(({ application }) => application.declared.wording);
    expect(wordings).toEqual([
      expect.stringMatching(/^en [0-9a-f]{16}$/),
      expect.stringMatching(/^ko [0-9a-f]{16}$/),
    ]);
    expect(wordings[0]?.slice(3)).not.toBe(wordings[1]?.slice(3));
  });

  test('is told every fault in Korean, and offered no link that would lose what was typed', async () => {
    const { status, body } = await desk().send({ language: 'ko' });
    expect(status).toBe(422);
    expect(textOf(body)).toContain('여권에 적힌 그대로 성명을 입력해 주세요');
    expect(textOf(body)).toContain(
      '다음 기관에 대한 개인정보 제3자 제공에 동의해 주세요: Ministry of the Interior and Safety (MOIS)',
    );
    expect(body).not.toContain('hreflang');
    expect(body).not.toMatch(/>(?:Enter|Choose|Tick|Tell) /);
  });

  test.each([
    ['not-text', Buffer.from('a=%ff'), 400, '제출하신 내용을 읽을 수 없습니다'],
    ['too large', Buffer.alloc(300_000, 'a'), 413, '신청서가 너무 큽니다'],
  ])('whose form is %s is told so in Korean', async (_, body, status, said) => {
    const answer = await desk().send({ body, language: 'ko' });
    expect(answer.status).toBe(status);
    expect(textOf(answer.body)).toContain(said);
  });
});
