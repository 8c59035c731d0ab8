import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { notListed } from '#shared/domain/call/city.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import {
  type FieldName,
  fieldPages,
  fieldsOf,
  formFields,
} from '#shared/domain/form/form-fields.ts';
import { isBlank } from '#shared/domain/form/text.ts';
import { mimeOf } from '#shared/mail/mime.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { factsOf } from '#shared/store/items/facts/read-facts.ts';
import { standardWords } from '#shared/text/words.ts';
import { downloadDeadline } from '../../../functions/public/call/download-deadline.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import {
  hidden,
  type Person,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
} from '../../support/builders/people.ts';
import { everyMail, writtenMail } from '../../support/every/every-mail.ts';
import { everyPage } from '../../support/every/every-page.ts';
import { sized } from '../../support/measure/sized.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { hostileBytes, hostileStrings } from '../../support/text/hostile-strings.ts';
import { valueIn } from '../../support/text/html.ts';
import { madeByText, vocabularyOf } from '../../support/text/inert.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { contextOf, request, testCall } from '../../support/world/web.ts';
import { createWorld } from '../../support/world/world.ts';

const [contact] = buildEdition().contacts;
/** Three of four in every run, all before a release. */
const strings = hostileStrings.filter((_, index) => index % 4 < sized(3, 4));

const edition = buildEdition({ contacts: contact ? [contact] : [] });
const now = edition.opensAt + 60_000;
const read = applicationForm(edition);

/** A field that somebody types a text into. */
const isTyped = (name: FieldName): boolean =>
  ['line', 'email', 'number', 'paragraphs'].includes(formFields[name].kind);

/** Whether an answer is right or wrong whatever else was answered. */
const isJudgedAlone = (name: FieldName): boolean =>
  formFields[name].required !== 'when-city-not-listed';

const names = fieldPages.flatMap((page) => fieldsOf(page).map(([name]) => name));

/** What stands before a text that would be too short an answer by itself. */
const enough = formValues().get('workAndProjects') ?? '';

/** A form without mistakes but for one field, and what is typed there. */
const formWith = (name: FieldName, values: string): Map<string, string> =>
  formValues({ city: notListed, otherCity: 'Springfield', country: 'Utopia', [name]: values });

const asAnswer = (name: FieldName, values: string): string =>
  'min' in formFields[name] && formFields[name].kind === 'paragraphs' && formFields[name].min > 0
    ? `${enough} ${values}`
    : values;

/** The fields in which a text is an answer, and what is typed there. */
const takenIn = (values: string): Map<FieldName, string> =>
  new Map(
    names
      .map((name): [FieldName, string] => [name, asAnswer(name, values)])
      .filter(([name, answer]) => read(formWith(name, answer)).ok),
  );

/** What people see of a text: worked out anew, by the classes of Unicode. */
const seen = (values: string, isLine: boolean): string => {
  const text = values
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what ends a line, by name
    .replace(/\r\n?|[\u000b\u000c\u001c-\u001f\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Bidi_Control}\u00ad\u200b\u2060-\u206f\ufeff]|(?!\n)\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
  return isLine ? text.split(/\s+/u).join(' ') : text;
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const pagesOf = vocabularyOf(everyPage.map(({ html }) => html('en')));
const mailsOf = vocabularyOf(
  everyMail.map(({ mail, made }) => writtenMail(mail, 'en', undefined, made).html),
);

let logged: ReturnType<typeof capturedLog>;

beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const by = createWorld({ endpoint, ...parts }).fetch;
  return { by, table, begun: peopleOf({ client: table.client, ...parts }).begun };
};

type World = Awaited<ReturnType<typeof openWorld>>;

/** What was found, and how much was looked at. */
const newTally = () => ({
  bad: [] as string[],
  pages: 0,
  roundTrips: 0,
  clearErrors: 0,
  sent: new Map<string, Map<FieldName, string>>(),
});
type Tally = ReturnType<typeof newTally>;

const short = (values: string): string => JSON.stringify(values.slice(0, 40));

const holdPage = (tally: Tally, values: string, html: string): void => {
  tally.pages += 1;
  tally.bad.push(...madeByText(html, pagesOf).map((made) => `${short(values)} made ${made}`));
};

/** Types a text into every field of a page; each has it still, or is saved. */
const postEverywhere = async (
  { by }: World,
  person: Person,
  page: (typeof fieldPages)[number],
  { values, tally }: { values: string; tally: Tally },
): Promise<void> => {
  const here = fieldsOf(page).map(([name]) => name);
  const changes = Object.fromEntries(here.map((name) => [name, values]));
  const answer = await savePageOf(by, person, { page, version: 100, changes });
  if (![307, 413, 422].includes(answer.status))
    tally.bad.push(`${page} with ${short(values)} was answered ${answer.status}`);
  if (answer.status === 307) return;
  const html = await answer.text();
  holdPage(tally, values, html);
  // A whole form that is too large is not read: the browser still has it behind “Back”.
  if (html.includes(standardWords('en').refused['too-large'].title)) return;
  if (!html.includes('id="summary"')) tally.bad.push(`${page}: no error for ${short(values)}`);
  for (const name of here.filter(isTyped))
    if (valueIn(html, name) !== values) tally.bad.push(`${name} lost ${short(values)}`);
  if (answer.status === 413) return;
  for (const name of here.filter((one) => isJudgedAlone(one) && !read(formWith(one, values)).ok))
    if (!html.includes(`id="${name}-fault"`))
      tally.bad.push(`${name}: ${short(values)} has no error`);
};

/** Names an endorser who confirms on-line; answers the page where something is wrong with it. */
const nominate = async (
  { by }: World,
  person: Person,
  endorser: Readonly<{ superiorName: string; superiorAddress: string }>,
): Promise<string | undefined> => {
  const all = [...hidden(person, 100), ...Object.entries(endorser)];
  const answer = await postTo(by, '/en/apply/supervisor', all);
  return answer.status === 307 ? undefined : answer.text();
};

/** Types a text where the endorser is named; in the end one is whose name it is, if it can be one. */
const nominateEverywhere = async (
  world: World,
  person: Person,
  { values, tally }: { values: string; tally: Tally },
): Promise<void> => {
  const superiorAddress = `${person.session.reference}@city.example`;
  for (const endorser of [
    { superiorName: values, superiorAddress: values },
    { superiorName: values, superiorAddress },
  ]) {
    const html = await nominate(world, person, endorser);
    if (html === undefined) tally.roundTrips += 1;
    if (html === undefined) return;
    tally.clearErrors += 1;
    holdPage(tally, values, html);
    if (html.includes(standardWords('en').refused['too-large'].title)) continue;
    if (!html.includes('id="summary"')) tally.bad.push(`documents: no error for ${short(values)}`);
    for (const [name, value] of Object.entries(endorser))
      if (valueIn(html, name) !== value) tally.bad.push(`${name} lost ${short(values)}`);
  }
  const last = await nominate(world, person, { superiorName: 'Grace Superior', superiorAddress });
  if (last !== undefined) tally.bad.push(`${short(values)} leaves no way to name a superior`);
};

const openOf = async (by: World['by'], person: Person, to: string): Promise<string> =>
  (await postTo(by, `/en/open/${to}`, hidden(person))).text();

/** Takes a text through the form, into each field where it is an answer. */
const takeThrough = async (world: World, values: string, tally: Tally): Promise<void> => {
  const { by } = world;
  const taken = takenIn(values);
  tally.roundTrips += taken.size;
  tally.clearErrors += names.length - taken.size;
  const form = { city: notListed, otherCity: 'Springfield', country: 'Utopia' };
  const person = await world.begun({ ...form, ...Object.fromEntries(taken) }, { isFilled: false });
  const { reference } = person.session;

  for (const page of fieldPages) await postEverywhere(world, person, page, { values, tally });
  const first = await openOf(by, person, 'check');
  holdPage(tally, values, first);

  for (const page of fieldPages) {
    const answer = await savePageOf(by, person, { page, version: 100 });
    if (answer.status !== 307)
      tally.bad.push(`${page}: ${short(values)} was answered ${answer.status}`);
  }
  await nominateEverywhere(world, person, { values, tally });
  const check = await openOf(by, person, 'check');
  holdPage(tally, values, check);
  for (const [name, answer] of taken) {
    const kept = read(formWith(name, answer));
    const stored = kept.ok ? String(kept.value[name]) : '';
    if (isTyped(name) && !isBlank(stored) && !check.includes(`>${escaped(stored)}<`))
      tally.bad.push(`the page to check shows no ${short(stored)} as ${name}`);
  }

  const version = Number(/name="version" value="(\d+)"/.exec(check)?.[1]);
  const receipt = await sendOf(by, person, version);
  if (receipt.headers.get('location') !== `/en/open/applications/${reference}`)
    tally.bad.push(`${short(values)} was not sent: ${receipt.status}`);
  tally.sent.set(reference, taken);
  // The receipt names no person: whatever was typed cannot stand there.
  holdPage(tally, values, await openOf(by, person, 'application'));

  const data = await postTo(by, '/en/application/data', hidden(person));
  const { application, draft } = JSON.parse(await data.text());
  for (const [name, answer] of taken) {
    const kept = seen(answer, formFields[name].kind !== 'paragraphs');
    const isSame =
      formFields[name].kind === 'number' || formFields[name].kind === 'email'
        ? String(application.answers[name]).length > 0
        : application.answers[name] === kept;
    if (!isSame) tally.bad.push(`${name} was ${short(answer)} and is stored otherwise`);
    if (draft.typed[name] !== answer) tally.bad.push(`${name} is not as it was typed in the file`);
  }
};

const allowedHeaders = new Set(
  'auto-submitted content-language content-type date from message-id mime-version reply-to subject to x-auto-response-suppress'.split(
    ' ',
  ),
);

/** Holds what the table holds: the applications, and the mails as they would be sent. */
const holdTable = async ({ table }: World, tally: Tally): Promise<number> => {
  const items = await table.items();
  for (const [reference, taken] of tally.sent) {
    const item = items.find(
      (one) => stringIn(one, 'sk') === 'APPLICATION' && stringIn(one, 'reference') === reference,
    );
    const answers = JSON.parse((item && stringIn(item, 'answers')) ?? '{}');
    for (const [name, answer] of taken) {
      const { kind } = formFields[name];
      if (
        (kind === 'line' || kind === 'paragraphs') &&
        answers[name] !== seen(answer, kind === 'line')
      )
        tally.bad.push(`${name} of ${reference} is stored otherwise`);
    }
  }
  const mails = items.filter((item) => stringIn(item, 'sk').startsWith('MAIL#'));
  const envelopes = new Set<string>();
  for (const item of mails) {
    const facts: Readonly<Record<string, string>> = JSON.parse(stringIn(item, 'facts'));
    const kind = everyMail.find(({ mail }) => mail.kind === stringIn(item, 'kind'))?.mail.kind;
    if (!kind) throw new Error(`${stringIn(item, 'kind')} is no kind of mail`);
    const { subject, text, html } = writtenMail(factsOf(kind, facts), 'en', edition);
    tally.bad.push(...madeByText(html, mailsOf).map((made) => `a ${kind} has ${made}`));
    if (/[\r\n]/.test(subject) || subject.length > 80) tally.bad.push(`subject ${short(subject)}`);
    // Nothing in the headers but the address differs from mail to mail of a kind.
    const envelope = `${kind} ${stringIn(item, 'to').replace(/^[0-9A-Z]{8}@/, '')}`;
    if (envelopes.has(envelope)) continue;
    envelopes.add(envelope);
    const mime = await mimeOf({
      from: edition.sender,
      replyTo: edition.contacts.map(({ address }) => address),
      to: stringIn(item, 'to'),
      subject,
      text,
      html,
      language: 'en',
      tags: { owner: 'call', mail: kind },
    });
    const [head = ''] = mime.toString('latin1').split('\r\n\r\n');
    const keys = head
      .split(/\r\n(?![ \t])/)
      .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
    if (keys.some((key) => !allowedHeaders.has(key)) || new Set(keys).size !== keys.length)
      tally.bad.push(`a ${kind} has the headers ${keys.join(' ')}`);
  }
  return mails.length;
};

test.each([
  '<p>a<b>c</b></p>',
  '<p onclick="alert(1)">a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="//evil.example">a</a>',
  '<p title="a"b">a</p>',
  '<p>a & b</p>',
  '<p>a > b</p>',
  '<p>a <!-- b</p>',
])('the check sees what a text has made in %s', (html) => {
  expect(
    madeByText(html, vocabularyOf(['<a href="/" title="a">a</a><p title="a">a</p>'])),
  ).not.toEqual([]);
});

test(`B2 ${strings.length} hostile and foreign strings in every field come back as they went in, or a clear error does`, async () => {
  const began = performance.now();
  const world = await openWorld();
  const tally = newTally();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < strings.length; index = next++)
      await takeThrough(world, strings[index] ?? '', tally);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  const mails = await holdTable(world, tally);

  const calendar = await downloadDeadline({
    contextIn: () => contextOf(),
    readCall: async () => testCall,
    siteUrl: 'https://call.example',
  })(request());
  const log = logged.lines.join('\n');
  const told = strings.filter((values) => values.trim().length >= 8);
  const leaked = told.filter((values) =>
    [log, calendar.body].some((text) => text.includes(JSON.stringify(values).slice(1, -1))),
  );
  vi.restoreAllMocks();
  console.table({
    strings: strings.length,
    fields: names.length + 2,
    'round trips': tally.roundTrips,
    'clear errors': tally.clearErrors,
    pages: tally.pages,
    mails,
    'log lines': logged.lines.length,
    seconds: Math.round((performance.now() - began) / 1000),
  });
  expect(tally.bad.slice(0, 40)).toEqual([]);
  expect(leaked).toEqual([]);
  expect(strings.length).toBeGreaterThanOrEqual(300);
  expect(tally.sent.size).toBe(strings.length);
}, 300_000);

test.each(hostileBytes)(
  'B2 the bytes %s in a field are answered with a clear page',
  async (bytes) => {
    const world = await openWorld();
    const person = await world.begun({}, { isFilled: false });
    const fields = new URLSearchParams(hidden(person, 1));
    const answer = await world.by(new URL('https://call.example/en/apply/you'), {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `${fields}&fullName=Gra${bytes}ce`,
    });
    expect(answer.status).toBe(400);
    expect(madeByText(await answer.text(), pagesOf)).toEqual([]);
    const draft = (await world.table.items()).find((item) => stringIn(item, 'sk') === 'DRAFT');
    expect(draft && numberIn(draft, 'version')).toBe(1);
  },
);
