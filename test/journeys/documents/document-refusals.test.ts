import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import {
  accessDigest,
  accessField,
  accessOf,
  proofField,
  proofOf,
} from '#shared/applicant/session.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { pdf } from '../../support/builders/files.ts';
import { cookieOf, hidden, peopleOf } from '../../support/builders/people.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { createDocuments, documentsIn, uploadOf } from '../../support/world/documents-world.ts';
import {
  answerErrors,
  claimedHost,
  foreign,
  host,
  sameOrigin,
} from '../../support/world/from-elsewhere.ts';
import { secret } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;

type PostRoute = Extract<(typeof routes)[number], { method: 'POST'; area: 'documents' }>['name'];
const posts = routes.flatMap((route): PostRoute[] =>
  route.area === 'documents' && route.method === 'POST' ? [route.name] : [],
);

/** A form as its own page would post it, in the way in which its page posts. */
type Form = Readonly<{ path: string; fields: ReadonlyMap<string, string>; file?: Uint8Array }>;

const bodyOf = ({ fields, file }: Form): FormData | URLSearchParams => {
  if (!file) return new URLSearchParams([...fields]);
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', new File([new Uint8Array(file)], 'letter.pdf'));
  return body;
};

/** Somebody with a letter, and somebody who would like to have it. */
const openOffice = async () => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  const parts = { client: table.client, table: table.name, edition, now: () => opened };
  const { fetch: by, files } = createDocuments(parts);
  const { begun } = peopleOf(parts);
  const victim = await begun({ fullName: 'Victim', email: 'victim@city.gov' });
  const attacker = await begun({ fullName: 'Attacker', email: 'attacker@city.gov' });
  await uploadOf(by, victim, pdf());
  const items = await table.items();
  const [letter] = items.flatMap((item) => documentsIn(item));
  if (!letter) throw new Error('no letter was kept');
  const own = (act: string, more: Partial<Form> & { wanted?: string } = {}): Form => ({
    path: `/en/documents/nomination-letter${act}`,
    fields: new Map([
      ...hidden(victim),
      ...(more.wanted ? ([['wanted', more.wanted]] as const) : []),
    ]),
    ...(more.file && { file: more.file }),
  });
  const forms: Readonly<Record<PostRoute, Form>> = {
    'upload-document': own('', { file: pdf({ content: Buffer.from('another letter') }) }),
    'remove-document': own('/remove'),
    'open-nomination-pdf': {
      path: '/en/open/nomination-form.pdf',
      fields: new Map(hidden(victim)),
    },
    'download-document': own('/download', { wanted: letter.key.split('/').at(-1) ?? '' }),
  };
  const post = (
    form: Form,
    headers: Record<string, string> = {},
    body: NonNullable<RequestInit['body']> = bodyOf(form),
  ) => by(new URL(form.path, `https://${host}`), { method: 'POST', headers, body });
  /** All that is stored, in table and bucket. */
  const stored = async (): Promise<string> =>
    [
      ...(await table.items()).map((item) => JSON.stringify(item)),
      ...[...files].map(([key, bytes]) => `${key} ${bytes.length}`),
    ]
      .toSorted()
      .join('\n');
  const end = () =>
    draftStore(table.client, table.name, edition).revoke(
      victim.session.reference,
      accessDigest(victim.session),
    );
  return { post, stored, victim, attacker, forms, end };
};

const withFields = (form: Form, changes: Readonly<Record<string, string | undefined>>): Form => {
  const fields = [...form.fields].filter(([name]) => !(name in changes));
  const more = Object.entries(changes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...form, fields: new Map([...fields, ...more]) };
};

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(posts)('B6 %s', (name) => {
  test('refuses a form that comes from another site, and changes nothing', async () => {
    const { post, stored, victim, forms } = await openOffice();
    const before = await stored();
    for (const headers of foreign) {
      const answer = await post(forms[name], { ...headers, cookie: cookieOf(victim) });
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect(answerErrors(answer)).toEqual([]);
    }
    expect(await stored()).toBe(before);
  });

  test('writes down once that a form came from another site', async () => {
    const { post, victim, forms } = await openOffice();
    const before = logged.events().length;
    await post(forms[name], { 'sec-fetch-site': 'cross-site', cookie: cookieOf(victim) });
    const refusals = logged
      .events()
      .slice(before)
      .filter(({ event }) => event === 'form-refused');
    expect(refusals).toEqual([{ event: 'form-refused', reason: 'from elsewhere' }]);
  });

  test('refuses a form without its own proof, and changes nothing', async () => {
    const { post, stored, victim, attacker, forms } = await openOffice();
    const form = forms[name];
    const cookie = { cookie: cookieOf(victim) };
    const never = { ...victim.session, token: 'A'.repeat(43) };
    const wrong: readonly [string, Form, Record<string, string>][] = [
      ['no proof', withFields(form, { [proofField]: undefined, [accessField]: undefined }), cookie],
      ['a forged proof', withFields(form, { [proofField]: 'A'.repeat(22) }), cookie],
      [
        'another draft’s proof',
        withFields(form, {
          [accessField]: undefined,
          [proofField]: proofOf(secret, attacker.session),
        }),
        cookie,
      ],
      [
        'a proof of another secret',
        withFields(form, { [proofField]: proofOf('another secret', victim.session) }),
        cookie,
      ],
      ['no access at all', withFields(form, { [accessField]: undefined }), {}],
      [
        'an access that was never given',
        withFields(form, { [accessField]: accessOf(never), [proofField]: proofOf(secret, never) }),
        {},
      ],
    ];
    const before = await stored();
    for (const [what, spoilt, headers] of wrong) {
      const answer = await post(spoilt, { ...sameOrigin, ...headers });
      expect([what, answer.status]).toEqual([what, 403]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answerErrors(answer)).toEqual([]);
    }
    expect(await stored()).toBe(before);
    const answer = await post(form, sameOrigin);
    expect(answer.status, `${name} of the person`).toBe(200);
    expect(answerErrors(answer)).toEqual([]);
  });

  test('of somebody else reaches nothing of the person whose letter it is', async () => {
    const { post, stored, victim, attacker, forms } = await openOffice();
    const ofVictim = (text: string) =>
      text.split('\n').filter((line) => line.includes(victim.session.reference));
    const before = ofVictim(await stored());
    const theirs = withFields(forms[name], Object.fromEntries(hidden(attacker)));
    const answer = await post(theirs, { ...sameOrigin, cookie: cookieOf(victim) });
    // Their own form to sign is what a form of theirs may fetch, whatever cookie came with it.
    const alone = await post(theirs, sameOrigin);
    if (name === 'open-nomination-pdf') expect(await answer.bytes()).toEqual(await alone.bytes());
    else expect(answer.headers.get('content-disposition')).toBeNull();
    expect(ofVictim(await stored())).toEqual(before);
  });

  test('refuses a replay once the browser was forgotten', async () => {
    const { post, stored, victim, forms, end } = await openOffice();
    await end();
    const before = await stored();
    const answer = await post(forms[name], { ...sameOrigin, cookie: cookieOf(victim) });
    expect(answer.status).toBe(403);
    expect(await stored()).toBe(before);
  });

  test('answers for our host alone, whatever a header claims and a field asks for', async () => {
    const { post, forms } = await openOffice();
    const asked = withFields(forms[name], {
      next: '//evil.example',
      location: 'https://evil.example',
    });
    const answer = await post(asked, { ...claimedHost, ...sameOrigin });
    expect(answer.headers.get('location') ?? '').not.toContain('evil');
    expect(answerErrors(answer)).toEqual([]);
    expect(await answer.text()).not.toContain('evil');
  });

  test('has all its headers also where it refuses', async () => {
    const { post, forms } = await openOffice();
    const form = forms[name];
    const bodies: readonly [string, string][] = [
      ['text/json', '{}'],
      ['application/x-www-form-urlencoded', 'a=%E9'],
      ['application/x-www-form-urlencoded', 'x'.repeat(262_145)],
      ['multipart/form-data', 'no boundary'],
      ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ];
    for (const [type, body] of bodies) {
      const answer = await post(form, { ...sameOrigin, 'content-type': type }, body);
      expect(answer.status, type).toBeGreaterThanOrEqual(400);
      expect(answer.status, type).toBeLessThan(500);
      expect(answerErrors(answer), type).toEqual([]);
    }
  });
});
