import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { peopleOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { applicantsPosts, formsOf, type PostRoute } from '../../support/every/every-post.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { sameOrigin } from '../../support/world/from-elsewhere.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The answer to a form of somebody whose application was sent, and what is stored then. */
const posted = async (name: PostRoute, more: Readonly<Record<string, string>>) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => opened };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  await sendOf(by, person, wholeDraft);
  const { path, fields } = formsOf(person, opened)[name];
  const answer = await by(new URL(path, 'https://call.example'), {
    method: 'POST',
    headers: { ...sameOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...fields, ...Object.entries(more)]).toString(),
  });
  const { status } = answer;
  const rows = (await table.items()).length;
  return { status, isRedirect: answer.headers.has('location'), rows };
};

test.each(applicantsPosts.map(({ name }) => name))(
  'a hidden field that a program has filled in refuses and drops nothing of %s',
  async (name) => {
    const plain = await posted(name, {});
    for (const field of [honeypotField, 'website'])
      expect([field, await posted(name, { [field]: 'https://city.gov' })]).toEqual([field, plain]);
  },
);
