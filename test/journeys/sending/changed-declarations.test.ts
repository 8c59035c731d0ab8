import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { wordingField } from '#shared/applicant/session.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stampField } from '../../../functions/applicants/parts/fields/work.tsx';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { hidden, peopleOf, postTo, wholeDraft } from '../../support/builders/people.ts';
import { boxes } from '../../support/every/every-post.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf, valueIn } from '../../support/text/html.ts';
import { createWorld } from '../../support/world/world.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const before = buildEdition();
const [partner, ...others] = before.partners;
/** What is deployed while people have pages open. */
const after = { ...before, partners: [`${partner}, renamed`, ...others] };

/** Somebody on Check with everything filled in, while another release takes the place of this one. */
const overADeployment = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, now: () => before.opensAt + 60_000 };
  const old = createWorld({ endpoint, edition: before, ...parts });
  const next = createWorld({ endpoint, edition: after, ...parts });
  const person = await peopleOf({ client: table.client, edition: before, ...parts }).begun();
  const shown = await (await postTo(old.fetch, '/en/open/check', hidden(person))).text();
  const post = (page: string, ticked: readonly (readonly [string, string])[]) =>
    postTo(next.fetch, '/en/apply/check', [
      ...hidden(person, wholeDraft),
      [stampField, valueIn(page, stampField) ?? ''],
      [wordingField, valueIn(page, wordingField) ?? ''],
      ...ticked,
    ]);
  return { table, next: next.fetch, person, shown, post };
};

describe('somebody who checks their answers while the declarations change', () => {
  test('reads why before all else, finds their answers, and agrees to the new words', async () => {
    const { table, shown, post } = await overADeployment();
    const answer = await post(shown, boxes);
    const html = await answer.text();
    expect(answer.status).toBe(409);
    const [summary = ''] = /<section class="summary"[\s\S]*?<\/section>/.exec(html) ?? [];
    expect(textOf(summary)).toContain('The declarations have changed since you opened this page');
    expect(textOf(html)).toContain(`${partner}, renamed`);
    expect(textOf(html)).toContain('Grace Nakato');
    for (const [name] of boxes) expect(valueIn(html, name), name).toBe('');

    expect((await post(html, boxes)).status).toBe(307);
    const stored = (await table.items()).find((item) => item['declared'] !== undefined);
    expect(stored?.['declared']?.S).toContain(valueIn(html, wordingField));
  });

  test('has nothing sent by the old page, however often', async () => {
    const { table, shown, post } = await overADeployment();
    for (const _ of [1, 2, 3]) expect((await post(shown, boxes)).status).toBe(409);
    expect((await table.items()).filter((item) => item['declared'] !== undefined)).toEqual([]);
  });
});
