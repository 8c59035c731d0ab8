import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { type ApplicationState, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { staffOnlyPartitions } from '#shared/store/staff-table.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { pdf } from '../../support/builders/files.ts';
import { writeRows } from '../../support/builders/large-call.ts';
import {
  cookieOf,
  hidden,
  type Person,
  postTo,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { formsOf } from '../../support/every/every-post.ts';
import { keeperOn, placeOf } from '../../support/list/list-table.ts';
import { staffRowsAbout } from '../../support/staff/rows-of-a-case.ts';
import { storedApplication } from '../../support/staff/staff-desk.ts';
import { edition, openDesk } from '../../support/world/code-desk.ts';
import { uploadOf } from '../../support/world/documents-world.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What an applicant can ask for, each answered once. */
type Asked = Readonly<{ name: string; ask: () => Promise<Response> }>;

const isForApplicants = ({ area, roles }: Route): boolean =>
  roles === undefined && (area === 'applicants' || area === 'documents');

const getsOf = ({ by, documents }: Desk, person: Person): readonly Asked[] =>
  routes
    .filter((route: Route) => route.method === 'GET' && isForApplicants(route))
    .flatMap(({ name, area, paths }: Route) =>
      paths.map((pattern): Asked => {
        const path = pattern
          .replace('{language}', 'en')
          .replace('{page}', 'motivation')
          .replace('{kind}', 'nomination-letter')
          .replace('{reference}', person.session.reference);
        const url = new URL(path, 'https://call.example');
        const fetch = area === 'documents' ? documents.fetch : by;
        return { name, ask: () => fetch(url, { headers: { cookie: cookieOf(person) } }) };
      }),
    );

const postsOf = ({ by, documents, clock }: Desk, person: Person): readonly Asked[] => {
  const letter = '/en/documents/nomination-letter';
  const onLetter = (name: string, path: string): Asked => ({
    name,
    ask: () => postTo(documents.fetch, path, hidden(person)),
  });
  return [
    ...Object.entries(formsOf(person, clock.at)).map(
      ([name, { path, fields }]): Asked => ({ name, ask: () => postTo(by, path, fields) }),
    ),
    { name: 'upload-document', ask: () => uploadOf(documents.fetch, person, pdf()) },
    onLetter('download-document', `${letter}/download`),
    onLetter('remove-document', `${letter}/remove`),
    onLetter('open-nomination-pdf', '/en/open/nomination-form.pdf'),
  ];
};

/** Puts the table back to what it was. */
const putBack = async ({ table }: Desk, before: readonly Item[]): Promise<void> => {
  const { client, name } = table;
  const texts = new Set(before.map((item) => JSON.stringify(item)));
  const now = await table.items();
  const changed = now.filter((item) => !texts.has(JSON.stringify(item)));
  for (const { pk = { S: '' }, sk = { S: '' } } of changed)
    await client.send(new DeleteItemCommand({ TableName: name, Key: { pk, sk } }));
  const still = new Set(now.map((item) => JSON.stringify(item)));
  await writeRows(
    client,
    name,
    before.filter((item) => !still.has(JSON.stringify(item))),
  );
};

/** Tickets, keys and codes are made anew for each page, and the reference of a new application. */
const masked = (text: string): string =>
  text
    .replaceAll(/[\w-]{22,}/g, '…')
    .replace(/^(\/en\/applications\/)\w{8}$/, '$1…')
    .replace(/(__Host-application=)\w{8}\./, '$1…');

const answered = async ({ name, ask }: Asked) => {
  const answer = await ask();
  const kept = ['content-type', 'content-disposition', 'location', 'set-cookie', 'cache-control'];
  const headers = kept.map((one) => masked(answer.headers.get(one) ?? ''));
  return { name, status: answer.status, headers, body: masked(await answer.text()) };
};

type Answer = Awaited<ReturnType<typeof answered>>;

const everyAnswer = async (desk: Desk, person: Person): Promise<readonly Answer[]> => {
  const before = await desk.table.items();
  const answers: Answer[] = [];
  for (const asked of getsOf(desk, person)) answers.push(await answered(asked));
  expect(await desk.table.items()).toEqual(before);
  for (const asked of postsOf(desk, person)) {
    answers.push(await answered(asked));
    await putBack(desk, before);
  }
  return answers;
};

const inState = (application: Application, state: ApplicationState, at: number): Application => ({
  ...application,
  state,
  ...(state === 'returned' && {
    returns: [{ from: 'submitted', at, endsAt: at + 86_400_000, items: ['Which years?'] }],
  }),
});

/** Somebody whose application is in a state; of one never sent, their draft. */
const applied = async (desk: Desk, state: ApplicationState): Promise<Person> => {
  const { begun, by, documents, table, clock } = desk;
  const person = await begun();
  await uploadOf(documents.fetch, person, pdf());
  if (state === 'draft' || state === 'expired') return person;
  expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
  const sent = await storedApplication(table, edition, person.session.reference);
  await writeRows(table.client, table.name, [applicationItem(inState(sent, state, clock.at))]);
  return person;
};

const partitionsIn = (items: readonly Item[]): readonly string[] =>
  staffOnlyPartitions.filter((start) =>
    items.some((item) => stringIn(item, 'pk').startsWith(start)),
  );

// devilry/devilry-django#76, LonghornRacingElectric/recruiting-site-2026#43 (cases 8 and 61)
test.each(applicationStates)(
  'an applicant whose application is %s is answered the same, whatever the staff have written',
  async (state) => {
    // A place that was never counted cannot be given back: that is tried to the end.
    const desk = await openDesk({ pause: async () => {} });
    const person = await applied(desk, state);
    const { reference } = person.session;
    const before = await everyAnswer(desk, person);
    expect(new Set(before.map(({ name }) => name)).size).toBeGreaterThan(35);

    const { table, clock } = desk;
    await writeRows(table.client, table.name, staffRowsAbout(reference, clock.at));
    await keeperOn(placeOf(table), edition)(reference);
    const kept = state === 'draft' || state === 'expired' ? ['ENTRY#', 'TERM#', 'WORD#'] : [];
    const all = staffOnlyPartitions.filter((start) => ![...kept, 'COUNTS#'].includes(start));
    expect(partitionsIn(await table.items())).toEqual(expect.arrayContaining(all));

    const after = await everyAnswer(desk, person);
    for (const [index, answer] of after.entries()) expect(answer).toEqual(before[index]);
    expect(JSON.stringify(after)).not.toMatch(/canary/i);
  },
);
