import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { aDay } from '#shared/domain/time/spans.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { hidden, peopleOf, postTo, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf } from '../../support/text/html.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Somebody with one application who names one supervisor after another. */
const openDesk = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const clock = { at: edition.opensAt + 60_000 };
  const parts = { table: table.name, edition, now: () => clock.at };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  const named = (number: number): [string, string][] => [
    ['superiorName', 'Sarah Namukasa'],
    ['superiorAddress', `official-${number}@city-${number}.gov`],
  ];
  const ask = (number: number) =>
    postTo(by, '/en/application/endorser', [...hidden(person), ...named(number)]);
  const save = (number: number, version: number) =>
    postTo(by, '/en/apply/supervisor', [...hidden(person, version), ...named(number)]);
  const send = (version: number) => sendOf(by, person, version);
  const requests = async () =>
    (await table.items()).filter((item) => stringIn(item, 'kind') === 'endorsement-request').length;
  return { clock, ask, save, send, requests };
};

describe('B12 a stranger who has one application mail supervisors', () => {
  test('reaches ten strangers in a day by the page of the application, and is told why no more', async () => {
    const { clock, ask, send, requests } = await openDesk();
    await send(wholeDraft);
    for (let number = 1; number <= 10; number += 1) expect((await ask(number)).status).toBe(200);
    const answer = await ask(11);
    expect(answer.status).toBe(429);
    expect(textOf(await answer.text())).toContain('10 requests for this application today');
    expect(await requests()).toBe(10);

    clock.at += aDay;
    expect((await ask(11)).status).toBe(200);
    expect(await requests()).toBe(11);
  });

  test('reaches no more by sending the application again and again', async () => {
    const { save, send, requests } = await openDesk();
    let version = wholeDraft;
    for (let number = 1; number <= 11; number += 1) {
      expect([number, (await save(number, version)).status]).toEqual([number, 307]);
      version += 1;
      expect([number, (await send(version)).status]).toEqual([number, 307]);
    }
    expect(await requests()).toBe(10);
  });
});
