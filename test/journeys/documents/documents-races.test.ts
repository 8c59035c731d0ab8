import { expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { pdf } from '../../support/builders/files.ts';
import { type Person, peopleOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { sized } from '../../support/measure/sized.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import {
  createDocuments,
  documentsIn,
  fileViolations,
  removeOf,
  uploadOf,
} from '../../support/world/documents-world.ts';
import { createWorld } from '../../support/world/world.ts';

const count = sized(40, 1_000);
const edition = buildEdition({ perCity: 100 });

vi.setConfig({ testTimeout: sized(180_000, 3_600_000) });

const letter = (which: string): Buffer => pdf({ content: Buffer.from(which) });

/** Lets `count` people act, a few at a time, and says what stands then. */
const afterAll = async (
  act: (
    person: Person,
    by: Readonly<{ documents: typeof fetch; site: typeof fetch }>,
  ) => Promise<void>,
) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => edition.opensAt + 60_000 };
  const world = createWorld({ endpoint, ...parts });
  const documents = createDocuments({ client: table.client, ...parts });
  const people = peopleOf({ client: table.client, ...parts });
  const quiet = vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const one = async (first: number): Promise<void> => {
    for (let index = first; index < count; index += 4) {
      const person = await people.begun({
        fullName: `Person ${index}`,
        email: `p${index}@city.gov`,
        city: 'not-listed',
        otherCity: 'Springfield',
        country: 'Utopia',
      });
      // Each from a network of their own: one network may send 300 files an hour.
      const line = documents.from(`198.51.${100 + Math.floor(index / 250)}.${index % 250}`);
      await act(person, {
        documents: (url, init) => line(new URL(String(url)), init),
        site: (url, init) => world.fetch(new URL(String(url)), init),
      });
    }
  };
  await Promise.all([0, 1, 2, 3].map(one));
  quiet.mockRestore();
  const items = await table.items();
  const rows = (sk: RegExp) => items.filter((item) => sk.test(stringIn(item, 'sk')));
  return { files: documents.files, rows, violations: fileViolations(items, documents.files) };
};

test('F3 who presses twice, or ten times, has sent one letter', async () => {
  const { files, rows, violations } = await afterAll(async (person, { documents }) => {
    const same = letter('the same');
    const presses = Array.from({ length: 10 }, () => uploadOf(documents, person, same));
    for (const { status } of await Promise.all(presses)) expect(status).toBe(200);
  });
  const drafts = rows(/^DRAFT$/);
  expect(drafts.map((draft) => numberIn(draft, 'version'))).toEqual(
    drafts.map(() => wholeDraft + 1),
  );
  expect([files.size, rows(/^DOCUMENT#/).length, violations]).toEqual([count, count, []]);
});

test('F4 five letters in one moment leave one, and no other file', async () => {
  const { files, rows, violations } = await afterAll(async (person, { documents }) => {
    const letters = ['1', '2', '3', '4', '5'].map((which) =>
      uploadOf(documents, person, letter(which)),
    );
    for (const { status } of await Promise.all(letters)) expect(status).toBe(200);
  });
  expect(rows(/^DRAFT$/).map((draft) => documentsIn(draft).length)).toEqual(Array(count).fill(1));
  expect([files.size, rows(/^DOCUMENT#/).length, violations]).toEqual([count, count, []]);
});

test.each([
  [
    'replaced',
    (documents: typeof fetch, person: Person) => uploadOf(documents, person, letter('two')),
  ],
  ['removed', (documents: typeof fetch, person: Person) => removeOf(documents, person)],
] as const)(
  'F4 a letter that is %s while it is sent is there where it was sent',
  async (_what, change) => {
    let sentAtOnce = 0;
    const { rows, violations } = await afterAll(async (person, { documents, site }) => {
      await uploadOf(documents, person, letter('one'));
      const [sent, changed] = await Promise.all([
        sendOf(site, person, wholeDraft + 1),
        change(documents, person),
      ]);
      expect(changed.status).toBe(200);
      // Either it was sent as the page showed it, or the page shows what has changed.
      expect([307, 409]).toContain(sent.status);
      if (sent.status === 307) sentAtOnce += 1;
    });
    const sent = rows(/^APPLICATION$/);
    expect(sent).toHaveLength(sentAtOnce);
    expect(sent.map((item) => documentsIn(item).length)).toEqual(sent.map(() => 1));
    expect(violations).toEqual([]);
  },
);
