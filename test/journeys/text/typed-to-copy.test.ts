import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import {
  type FieldPage,
  fieldPages,
  fieldsOf,
  isFieldName,
} from '#shared/domain/form/form-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { plainLabel } from '#shared/text/plain-label.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import { catalogue } from '../../support/builders/catalogue.ts';
import { type Person, peopleOf } from '../../support/builders/people.ts';
import { applicantsPosts, type Form, formsOf } from '../../support/every/every-post.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf, unescaped } from '../../support/text/html.ts';
import { type Fault, startProcess } from '../../support/world/faults.ts';
import { sameOrigin } from '../../support/world/from-elsewhere.ts';
import { switchesIn } from '../../support/world/switches.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;
const words = catalogue('en');

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What nobody types: what a form carries hidden, a code, and the box of an act. */
const notTyped = /^(access|proof|version|ticket|browser|code|withdraws|asks|ends|question)$/;

/** How a page says what was typed into a field. */
const saidOf = (name: string, value: string): string => {
  const partner = /^givenToPartner(\d+)$/.exec(name)?.[1];
  if (partner) return words.form.giveTo(edition.partners[Number(partner) - 1] ?? '');
  if (value === 'yes' && isFieldName(name)) return plainLabel(words.fields[name].label);
  if (name === 'city') return edition.cities.find(({ id }) => id === value)?.name ?? value;
  if (name === 'nomination') return words.nomination.options[value] ?? value;
  if (name === 'verdict') return words.supervisorPage.verdicts[value] ?? value;
  return words.form.options[name]?.[value] ?? value;
};

/** What was typed into the form and stands neither on the page nor in a field of it. */
const lostOn = (html: string, { fields }: Form): readonly string[] => {
  const main = html.replace(/<header[\s\S]*?<\/header>/, '');
  const shown = `${textOf(main)} ${[...main.matchAll(/\svalue="([^"]*)"/g)].map(([, value = '']) => unescaped(value)).join(' ')}`;
  return [...fields].flatMap(([name, value]) => {
    if (notTyped.test(name) || value.trim() === '') return [];
    const said = saidOf(name, value).replace(/\s+/g, ' ');
    return shown.includes(said) ? [] : [`${name}: ${said}`];
  });
};

const everyFault: ReadonlyMap<number, Fault> = new Map(
  Array.from({ length: 200 }, (_, index) => [index, 'error before'] as const),
);
const broken = () => ({ next: () => everyFault.get(0), calls: () => 0 });

type Trouble = 'no access' | 'no table' | 'too late';

/** What somebody is answered whose form meets trouble. */
const answerIn = async (trouble: Trouble, formOf: (person: Person) => Form) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const clock = { at: opened };
  const parts = { table: table.name, edition, now: () => clock.at };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  const form = formOf(person);
  if (trouble === 'too late') clock.at = plannedCall(edition).graceEndsAt + 60_000;
  const fields = new Map(form.fields);
  if (trouble === 'no access') for (const name of ['proof', 'access']) fields.delete(name);
  const post = () =>
    by(new URL(form.path, 'https://call.example'), {
      method: 'POST',
      headers: { ...sameOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([...fields]).toString(),
    });
  const answer = trouble === 'no table' ? await startProcess(broken()).run(post) : await post();
  if (answer === 'died') throw new Error('the process died');
  return { status: answer.status, html: await answer.text(), form };
};

const pageForm =
  (page: FieldPage) =>
  (person: Person): Form => {
    const { fields, path } = formsOf(person, opened)['save-form-page'];
    const names = new Set(fieldsOf('you').map(([name]): string => name));
    const own = [...fields].filter(([name]) => !names.has(name));
    const values = formValues({
      otherCity: 'Hội An',
      country: 'Viet Nam',
      earlierEvents: 'Seoul 2017',
    });
    const filled = fieldsOf(page).map(([name]) => [name, values.get(name) ?? ''] as const);
    return { path: path.replace('you', page), fields: new Map([...own, ...filled]) };
  };

const forms: readonly (readonly [string, (person: Person) => Form])[] = [
  ...applicantsPosts.map(
    ({ name }) => [name, (person: Person) => formsOf(person, opened)[name]] as const,
  ),
  ...fieldPages.map((page) => [`save-form-page, ${page}`, pageForm(page)] as const),
];

describe.each(['no access', 'no table', 'too late'] as const)('where there is %s', (trouble) => {
  test.each(forms)('all that was typed into %s is there to copy, in words', async (_, formOf) => {
    const { status, html, form } = await answerIn(trouble, formOf);
    if (status < 400) return expect([200, 303, 307]).toContain(status);
    expect([status, lostOn(html, form)]).toEqual([status, []]);
    expect(switchesIn(html)).toHaveLength(1);
  });
});

test('a form that was sent before and comes with other answers shows these, to copy', async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => opened };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  const { path, fields } = formsOf(person, opened)['submit-application'];
  const post = (values: ReadonlyMap<string, string>) =>
    by(new URL(path, 'https://call.example'), {
      method: 'POST',
      headers: { ...sameOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([...values]).toString(),
    });
  expect((await post(fields)).status).toBe(303);
  const other = new Map([...fields, ['position', 'Mayor'] as const]);
  const answer = await post(other);
  expect(answer.status).toBe(409);
  expect(lostOn(await answer.text(), { path, fields: other })).toEqual([]);
});

test('the forms of these routes are whole: each has what its page asks for', () => {
  const person = {
    session: { reference: 'K7M2Q9XD', token: 'x'.repeat(43), byCookie: false },
    values: formValues(),
  };
  const names = new Set(forms.flatMap(([, formOf]) => [...formOf(person).fields.keys()]));
  for (const [name] of [...fieldPages, 'declarations' as const].flatMap(fieldsOf))
    expect(names).toContain(name);
  for (const name of [
    'superiorName',
    'superiorAddress',
    'nomination',
    'verdict',
    'answeredAs',
    'reason',
  ])
    expect(names).toContain(name);
});
