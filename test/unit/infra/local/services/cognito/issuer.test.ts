import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeServer, listen } from '../../../../../../infra/local/host/ports.ts';
import { createIssuer } from '../../../../../../infra/local/services/cognito/issuer.ts';
import {
  isSignInPage,
  type SaidToBe,
  saySelf,
  signIn,
} from '../../../../../support/run/sign-in.ts';
import { newVisitor, type Visitor } from '../../../../../support/run/visitor.ts';
import type { Fetch } from '../../../../../support/world/in-process.ts';

const siteUrl = 'http://127.0.0.1:1';
const callbackUrl = `${siteUrl}/staff/signed-in`;
const logoutUrl = `${siteUrl}/staff/signed-out`;
const andrew = { name: 'Andrew <A>', address: 'andrew@we-gov.org', roles: ['staff', 'decider'] };

const issuer = createIssuer();
const refused: string[] = [];
let url = '';
let site: oidc.Configuration;

beforeAll(async () => {
  url = `http://127.0.0.1:${await listen(issuer.server, 0)}`;
  issuer.open({
    url,
    members: [andrew],
    log: (line) => refused.push(line),
    clients: [
      {
        id: 'Client',
        secret: 'secret',
        scopes: ['openid', 'email'],
        callbackUrls: [callbackUrl],
        logoutUrls: [logoutUrl],
        idTokenMinutes: 5,
      },
    ],
  });
  site = await oidc.discovery(new URL(url), 'Client', 'secret', undefined, {
    execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks],
  });
});
afterAll(() => closeServer(issuer.server));

/** A site that begins a sign-in where the real one does, and else shows the address that was asked for. */
const by: Fetch = async (to, init) => {
  const asked = new URL(String(to));
  if (asked.origin !== siteUrl) return fetch(asked, init);
  return asked.pathname === '/en/staff/sign-in/begin'
    ? new Response(null, { status: 303, headers: { location: await wayThere() } })
    : new Response(asked.href);
};

const browser = (): Visitor => newVisitor(siteUrl, { by });

const checks = { expectedNonce: 'nonce', pkceCodeVerifier: 'v'.repeat(43), expectedState: 'state' };

const wayThere = async (extra: Record<string, string> = {}): Promise<string> =>
  oidc.buildAuthorizationUrl(site, {
    redirect_uri: callbackUrl,
    scope: 'openid email',
    state: 'state',
    nonce: 'nonce',
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...extra,
  }).href;

const claimsAfter = async (callback: string, maxAge?: number) => {
  const tokens = await oidc.authorizationCodeGrant(site, new URL(callback), {
    ...checks,
    ...(maxAge !== undefined && { maxAge }),
  });
  return tokens.claims();
};

const signInAs = async (visitor: Visitor, who: SaidToBe, extra?: Record<string, string>) => {
  const shown = await visitor.get(await wayThere(extra));
  return claimsAfter((await saySelf(visitor, shown, who)).html);
};

describe('a member', () => {
  test('signs in with one click', async () => {
    const claims = await signInAs(browser(), { member: andrew.address });
    expect(claims).toMatchObject({ email: andrew.address, email_verified: true, iss: url });
    expect(claims?.['auth_time']).toBeTypeOf('number');
  });

  test('gets to the site from the site in one go', async () => {
    const { shown } = await signIn(siteUrl, { member: andrew.address }, { by });
    expect(shown.html).toContain(callbackUrl);
    expect(await claimsAfter(shown.html)).toMatchObject({ email: andrew.address });
  });

  test('is the same account each time', async () => {
    const subjects = await Promise.all(
      [browser(), browser()].map(async (one) => signInAs(one, { member: andrew.address })),
    );
    expect(new Set(subjects.map((claims) => claims?.sub)).size).toBe(1);
  });

  test('is not asked again in the same browser', async () => {
    const visitor = browser();
    await signInAs(visitor, { member: andrew.address });
    const shown = await visitor.get(await wayThere());
    expect(await claimsAfter(shown.html)).toMatchObject({ email: andrew.address });
  });

  test('is asked again where the site asks for it', async () => {
    const visitor = browser();
    await signInAs(visitor, { member: andrew.address });
    const shown = await visitor.get(await wayThere({ prompt: 'login', max_age: '300' }));
    expect(isSignInPage(shown)).toBe(true);
    const back = await saySelf(visitor, shown, { member: andrew.address });
    expect(await claimsAfter(back.html, 300)).toMatchObject({ email: andrew.address });
  });

  test('is asked again after signing out', async () => {
    const visitor = browser();
    await signInAs(visitor, { member: andrew.address });
    const query = new URLSearchParams({ client_id: 'Client', logout_uri: logoutUrl });
    const answer = await fetch(`${url}/logout?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(logoutUrl);
    for (const cookie of answer.headers.getSetCookie())
      visitor.jar.delete(cookie.split('=')[0] ?? '');
    expect(isSignInPage(await visitor.get(await wayThere()))).toBe(true);
  });
});

describe('somebody else', () => {
  test('can be tried with an address that is not verified', async () => {
    const claims = await signInAs(browser(), { address: 'x@example.org', isVerified: false });
    expect(claims).toMatchObject({ email: 'x@example.org', email_verified: false });
  });

  test('can have the address of a member, and is another account', async () => {
    const [one, other] = await Promise.all([
      signInAs(browser(), { member: andrew.address }),
      signInAs(browser(), { address: andrew.address, account: 'second' }),
    ]);
    expect(other?.['email']).toBe(one?.['email']);
    expect(other?.sub).not.toBe(one?.sub);
  });

  test('is told to enter an address', async () => {
    const visitor = browser();
    const shown = await visitor.get(await wayThere());
    const answer = await saySelf(visitor, shown, { address: 'nobody' });
    expect([answer.status, answer.html]).toEqual([422, expect.stringContaining('Go back')]);
  });
});

describe('it is refused', () => {
  test('to sign in without a code challenge', async () => {
    const without = new URL(await wayThere());
    without.searchParams.delete('code_challenge');
    without.searchParams.delete('code_challenge_method');
    const shown = await browser().get(without.href);
    expect(shown.html).toContain('error=invalid_request');
    expect(refused.join()).toContain('refused: invalid_request');
  });

  test('to go to an address that the client does not have', async () => {
    const to = { redirect_uri: 'http://127.0.0.1:1/elsewhere' };
    expect((await browser().get(await wayThere(to))).status).toBe(400);
    const query = new URLSearchParams({ client_id: 'Client', logout_uri: `${siteUrl}/elsewhere` });
    expect((await fetch(`${url}/logout?${query}`, { redirect: 'manual' })).status).toBe(400);
  });
});

test('a name is text on the page, whatever stands in it', async () => {
  const shown = await browser().get(await wayThere());
  expect(shown.html).toContain('Andrew &lt;A&gt;');
  expect(shown.html).not.toContain('<script');
});

test('before the stack is there, it asks to come back', async () => {
  const early = createIssuer();
  const port = await listen(early.server, 0);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503);
  await closeServer(early.server);
});
