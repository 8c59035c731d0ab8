import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { endorsementToken } from '#shared/runtime/endorsement-link.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import {
  type Person,
  peopleOf,
  postTo,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { type Form, formsOf, type PostRoute } from '../../support/every/every-post.ts';
import { returnIt } from '../../support/staff/staff-desk.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { textOf, valueIn } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { answerErrors } from '../../support/world/from-elsewhere.ts';
import { refusedWrites } from '../../support/world/refused-writes.ts';
import { createWorld, secret } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;
const grace = 'grace@kcca.go.ug';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An endorser's link, as the mailer makes it from what is stored. */
const linkOf = async (table: TestTable, { session: { reference } }: Person): Promise<string> => {
  const application = (await table.items()).find((item) => item['endorsement'] !== undefined);
  const { nonce } = JSON.parse(stringIn(application ?? {}, 'endorsement'));
  return `/en/endorse/${endorsementToken(secret, reference, nonce)}`;
};

/** Somebody whose application was sent, in a world whose writes can be refused. */
const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => opened };
  const { fetch: by, client } = createWorld({ endpoint, ...parts, pause: async () => {} });
  const { begun } = peopleOf({ client: table.client, ...parts });
  const person = await begun({ email: grace });
  const other = await begun({ fullName: 'Somebody New', email: 'new@city.gov' });
  await sendOf(by, person, wholeDraft);
  const forms = formsOf(person, opened);
  const post = ({ path, fields }: Form) => postTo(by, path, fields);

  /** The form of an endorser who was asked. */
  const askedEndorser = async (): Promise<Form> => {
    await post(forms['ask-endorser']);
    return { ...forms['answer-endorsement'], path: await linkOf(table, person) };
  };
  /** The form of one who has a code. */
  const mailedCode = async (email = grace): Promise<Form> => {
    const html = await (await postTo(by, '/en/return', [['email', email]])).text();
    const mail = (await table.items()).findLast((item) => stringIn(item, 'kind') === 'code');
    const { code } = JSON.parse(stringIn(mail ?? {}, 'facts'));
    const fields = new Map([['browser', valueIn(html, 'browser') ?? '']]);
    return { path: '/en/return/code', fields: new Map([...fields, ['code', code]]) };
  };
  /** The form of somebody whom staff have asked for more. */
  const asked = async (): Promise<Form> => {
    await returnIt(table, edition, { reference: person.session.reference, at: opened });
    return forms['answer-return'];
  };
  const refusals = refusedWrites(client);
  return { by, begun, person, other, forms, post, asked, askedEndorser, mailedCode, refusals };
};
type World = Awaited<ReturnType<typeof openWorld>>;

/** The form that each route is posted, and what of it the answer has to show again. */
const writing: readonly [PostRoute, (world: World) => Promise<Form> | Form, readonly string[]][] = [
  ['submit-application', ({ forms }) => forms['submit-application'], ['else@city.gov']],
  ['start-application', ({ forms }) => forms['start-application'], []],
  ['save-form-page', ({ forms }) => forms['save-form-page'], ['+256 2', grace]],
  ['save-documents', ({ forms }) => forms['save-documents'], []],
  [
    'save-supervisor',
    ({ forms }) => forms['save-supervisor'],
    ['Sarah Namukasa', 'sarah@kcca.go.ug'],
  ],
  ['send-application', ({ other }) => formsOf(other, opened)['send-application'], []],
  [
    'change-consents',
    ({ forms }) => forms['change-consents'],
    ['in the list of participants', 'future calls for applications'],
  ],
  ['withdraw-application', ({ forms }) => forms['withdraw-application'], []],
  ['answer-return', ({ asked }) => asked(), ['From 2011 to 2018.']],
  ['end-access', ({ forms }) => forms['end-access'], []],
  ['ask-endorser', ({ forms }) => forms['ask-endorser'], ['Sarah Namukasa', 'sarah@kcca.go.ug']],
  ['answer-endorsement', ({ askedEndorser }) => askedEndorser(), ['We send somebody else.']],
  ['enter-code', ({ mailedCode }) => mailedCode(), []],
];

describe('a form whose write meets others each time', () => {
  test.each(writing)(
    'is answered by %s with 503 and all that was typed',
    async (_, form, typed) => {
      const { post, refusals, ...world } = await openWorld();
      const posted = await form({ post, refusals, ...world });
      refusals.refuse(Number.POSITIVE_INFINITY);
      const answer = await post(posted);
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(answerErrors(answer)).toEqual([]);
      for (const text of typed) expect(`${textOf(html)} ${html}`, text).toContain(text);
      expect(refusals.count()).toBe(12);
      expect(logged.events().at(-1)).toMatchObject({ event: 'request-answered', status: 503 });

      refusals.refuse(0);
      expect([200, 303, 307]).toContain((await post(posted)).status);
    },
  );

  test('by a code shows the code again, on the page that alone can use it', async () => {
    const { post, mailedCode, refusals } = await openWorld();
    const form = await mailedCode();
    refusals.refuse(Number.POSITIVE_INFINITY);
    const html = await (await post(form)).text();
    for (const [name, value] of form.fields) expect(valueIn(html, name)).toBe(value);
    expect(textOf(html)).toContain('We could not save this page.');
  });
});

describe('how often a write was tried', () => {
  const consents = ({ forms }: World) => forms['change-consents'];
  const withdrawal = ({ forms }: World) => forms['withdraw-application'];
  const request = ({ forms }: World) => forms['ask-endorser'];
  const acts: readonly [string, (world: World) => Promise<Form> | Form, string][] = [
    ['a change of consents', consents, 'change-consents'],
    ['a withdrawal', withdrawal, 'withdraw'],
    ['a request to an endorser', request, 'ask-endorser'],
    ['an answer to staff', ({ asked }) => asked(), 'answer-return'],
    ['an endorser’s answer', ({ askedEndorser }) => askedEndorser(), 'refuse-endorsement'],
    ['a clearing by a code', async (world) => heldCode(world), 'clear'],
  ];

  /** The form of one whose application is held for a check until they come by a code. */
  const heldCode = async ({ by, begun, mailedCode }: World): Promise<Form> => {
    const held = await begun({ fullName: 'Held Up', email: 'held@city.gov' });
    const { path, fields } = formsOf(held, opened)['send-application'];
    expect((await postTo(by, path, [...fields, [honeypotField, 'x']])).status).toBe(307);
    return mailedCode('held@city.gov');
  };

  test.each(acts)('stands in the log of %s', async (_, form, transition) => {
    for (const met of [0, 2, 5]) {
      const world = await openWorld();
      const posted = await form(world);
      world.refusals.refuse(met, transition);
      await world.post(posted);
      const changes = logged.events().filter((line) => line['transition'] === transition);
      expect(changes.at(-1)).toMatchObject({ event: 'application-changed', tries: met + 1 });
      expect(world.refusals.count()).toBe(met);
    }
  });

  test('is nothing to be said of a change that never came about', async () => {
    const { forms, post, refusals } = await openWorld();
    refusals.refuse(Number.POSITIVE_INFINITY);
    await post(forms['withdraw-application']);
    expect(logged.events().filter(({ event }) => event === 'application-changed')).toEqual([]);
  });
});
