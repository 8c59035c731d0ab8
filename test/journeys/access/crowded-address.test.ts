import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digest } from '#shared/runtime/digest.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { challengeStore } from '#shared/store/applications/access-codes.ts';
import { formValues } from '../../support/builders/builders.ts';
import { openDesk, opened } from '../../support/world/code-desk.ts';
import { formPost, ticketOf } from '../../support/world/world.ts';

const email = 'grace@kcca.go.ug';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('A8 the address of who applies after twenty strangers who used it leads to theirs, too', async () => {
  const { world, table } = await openDesk();
  const elsewhere = { city: 'not-listed', otherCity: 'Springfield', country: 'Utopia' };
  const applied = async (at: number): Promise<string> => {
    const values = formValues({ email, fullName: `Person ${'x'.repeat(at + 2)}`, ...elsewhere });
    const ticket = ticketOf(`form ${at}`, opened);
    const answer = await world.submit(formPost(values, { receivedAt: opened + at, ticket }));
    return /\/applications\/(\w+)/.exec(answer.headers?.['location'] ?? '')?.[1] ?? '';
  };
  const all: string[] = [];
  for (let at = 0; at < 22; at += 1) all.push(await applied(at));
  const challenges = challengeStore(table.client, table.name);
  const person = digest(`address ${email}`);
  const found = await challenges.referencesOf(
    addressDigest(email),
    person,
    (address) => address === email,
  );
  expect(found.references.toSorted()).toEqual(all.toSorted());
});
