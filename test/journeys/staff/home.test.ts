import { beforeAll, expect, inject, test } from 'vitest';
import { secretary } from '../../support/builders/members.ts';
import { type StaffWorld, staffWorld } from '../../support/world/staff.ts';

let world: StaffWorld;

beforeAll(async () => {
  world = await staffWorld(inject('dynamodbEndpoint'));
});

test('a member who is signed in sees the home page', async () => {
  const minji = await world.signedIn(secretary);
  const home = await minji.get('/en/staff');
  expect(home.status).toBe(200);
  expect(home.html).toContain('Minji Park');
});
