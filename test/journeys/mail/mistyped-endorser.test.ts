import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { askedField } from '#shared/web/fields/likely-address.tsx';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { hidden, peopleOf, postTo, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf, valueIn } from '../../support/text/html.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const now = edition.opensAt + 60_000;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('an endorser named on the status page at an address that looks mistyped is asked about first', async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  await sendOf(by, person, wholeDraft);
  const ask = (more: [string, string][] = []) =>
    postTo(by, '/en/application/endorser', [
      ...hidden(person),
      ['superiorName', 'Sarah Namukasa'],
      ['superiorAddress', 'sarah@gmial.com'],
      ...more,
    ]);
  const asked = async () =>
    (await table.items()).filter((item) => stringIn(item, 'to') === 'sarah@gmial.com').length;

  const answer = await ask();
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(textOf(html)).toContain('Did you mean sarah@gmail.com?');
  expect(valueIn(html, 'superiorAddress')).toBe('sarah@gmial.com');
  expect(html).toContain('<details open');
  expect(await asked()).toBe(0);

  expect((await ask([[askedField, valueIn(html, askedField) ?? '']])).status).toBe(200);
  expect(await asked()).toBeGreaterThan(0);
});
