import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { isSignInPage, signIn } from '../../support/run/sign-in.ts';
import { startRun } from '../../support/run/start-run.ts';
import { newVisitor } from '../../support/run/visitor.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', schedules: false });
});
afterAll(() => run?.stop());

test('one click on a member of the edition signs in', async () => {
  const { visitor, shown } = await signIn(run.siteUrl, { member: 'andrew@we-gov.org' });
  expect([shown.status, shown.url]).toEqual([200, '/en/staff']);
  expect([...visitor.jar.keys()]).toContain('__Host-staff');
  const again = await newVisitor(run.siteUrl).get('/en/staff');
  expect(again.html).not.toContain('Andrew');
});

test('somebody who is on no list signs in and gets no further', async () => {
  const { visitor, shown } = await signIn(run.siteUrl, { address: 'x@example.org' });
  expect(shown.status).toBe(403);
  expect([...visitor.jar.keys()]).not.toContain('__Host-staff');
});

test('neither does somebody with the address of a member that is not verified', async () => {
  const who = { address: 'alexandra@we-gov.org', isVerified: false };
  expect((await signIn(run.siteUrl, who)).shown.status).toBe(403);
});

test('somebody who has signed out at the issuer is asked who they are', async () => {
  const { visitor } = await signIn(run.siteUrl, { member: 'andrew@we-gov.org' });
  const known = await visitor.get('/en/staff/sign-in/begin');
  expect(isSignInPage(known)).toBe(false);
  for (const name of visitor.jar.keys())
    if (name.startsWith('issuer-session')) visitor.jar.delete(name);
  expect(isSignInPage(await visitor.get('/en/staff/sign-in/begin'))).toBe(true);
});
