import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessField,
  accessFromCode,
  accessFromKey,
  accessOf,
  addressCodeDigest,
  cookieSession,
  forgetCookie,
  formSession,
  proofField,
  proofOf,
  type Session,
  sessionCookie,
  sessionCookieName,
} from '#shared/applicant/session.ts';
import { reference } from '../../../support/builders/any-records.ts';

const secret = 'a secret of the stack';
const token = fc.stringMatching(/^[\w-]{43}$/);
const anySession: fc.Arbitrary<Session> = fc.record({
  reference,
  token,
  byCookie: fc.boolean(),
});

const cookiesWith = (value?: string) => ({
  cookies: new Map(value === undefined ? [] : [[sessionCookieName, value] as const]),
});
const carrying = (session: Session, proof = proofOf(secret, session)) =>
  new Map([
    [accessField, accessOf(session)],
    [proofField, proof],
  ]);

describe('a browser that keeps cookies', () => {
  test('is known by the one that it was given', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const [pair = ''] = sessionCookie(session, 60).split(';');
        const value = pair.slice(pair.indexOf('=') + 1);
        expect(cookieSession(cookiesWith(value))).toEqual({ ...session, byCookie: true });
      }),
    );
  });

  test('posts for the application of its cookie, where the form was made for that', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const form = new Map([[proofField, proofOf(secret, session)]]);
        expect(formSession(secret, cookiesWith(accessOf(session)), form)).toEqual({
          ...session,
          byCookie: true,
        });
      }),
    );
  });

  test('keeps the access where no script and no other site reads it, and over HTTPS alone', () => {
    const session = { reference: 'K7M2Q9XD', token: 't'.repeat(43), byCookie: true };
    const cookie = sessionCookie(session, 12.9);
    expect(cookie).toBe(
      `__Host-application=K7M2Q9XD.${'t'.repeat(43)}; Path=/; Max-Age=12; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(sessionCookie(session, -5)).toContain('Max-Age=0;');
    expect(forgetCookie).toMatch(/^__Host-application=; Path=\/; Max-Age=0; HttpOnly; Secure/);
  });
});

describe('a browser that keeps none', () => {
  test('posts for the application whose access its form carries', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(formSession(secret, cookiesWith(), carrying(session))).toEqual({
          ...session,
          byCookie: false,
        });
      }),
    );
  });
});

describe('a form', () => {
  test('of one application never writes another, whose cookie came meanwhile', () => {
    fc.assert(
      fc.property(anySession, anySession, (ours, others) => {
        fc.pre(accessOf(ours) !== accessOf(others));
        const found = formSession(secret, cookiesWith(accessOf(others)), carrying(ours));
        expect(found && accessOf(found)).toBe(accessOf(ours));
        const without = new Map([[proofField, proofOf(secret, ours)]]);
        expect(formSession(secret, cookiesWith(accessOf(others)), without)).toBeUndefined();
      }),
    );
  });

  test('with no proof, another’s, or one of another secret opens nothing', () => {
    fc.assert(
      fc.property(anySession, fc.string(), (session, text) => {
        const cookies = cookiesWith(accessOf(session));
        const proofs = [
          text,
          '',
          proofOf('another secret', session),
          `${proofOf(secret, session)}A`,
        ];
        for (const proof of proofs)
          expect(formSession(secret, cookies, carrying(session, proof))).toBeUndefined();
        expect(formSession(secret, cookies, new Map())).toBeUndefined();
      }),
    );
  });
});

describe('what is no access', () => {
  const right = `K7M2Q9XD.${'t'.repeat(43)}`;

  test.each([
    ['nothing', ''],
    ['a reference alone', 'K7M2Q9XD'],
    ['a token that is too short', `K7M2Q9XD.${'t'.repeat(42)}`],
    ['a token that is too long', `${right}t`],
    ['a third part', `${right}.x`],
    ['no reference before it', `.${'t'.repeat(43)}`],
    ['a reference with a letter that none has', `K7M2Q9XU.${'t'.repeat(43)}`],
    ['signs that no token has', `K7M2Q9XD.${'!'.repeat(43)}`],
    ['a megabyte', right.repeat(20_000)],
  ])('opens nothing: %s', (_, value) => {
    expect(cookieSession(cookiesWith(value))).toBeUndefined();
  });

  test('is whatever else a cookie holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(cookieSession(cookiesWith(value))).toBeUndefined();
      }),
    );
  });
});

describe('the access that a key begins', () => {
  test('is the same for every press of the button, and another for another key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        const [a, b, c] = [one, one, other].map((key) => accessFromKey(secret, key));
        expect(a).toEqual(b);
        expect(a?.token).not.toBe(c?.token);
        expect(a?.token).toMatch(/^[\w-]{43}$/);
        expect(a?.random).toHaveLength(8);
      }),
    );
  });
});

test('a mailed code opens an access of its own in each browser, and for each code', () => {
  const made = [
    accessFromCode(secret, 'browser 1', '012345'),
    accessFromCode(secret, 'browser 2', '012345'),
    accessFromCode(secret, 'browser 1', '012346'),
    accessFromCode('another secret', 'browser 1', '012345'),
  ];
  expect(new Set(made).size).toBe(4);
  for (const one of made) expect(one).toMatch(/^[\w-]{43}$/);
});

test('a long code is stored as what neither another address nor another stack can use', () => {
  const made = [
    addressCodeDigest(secret, 'address a', '012345678901'),
    addressCodeDigest(secret, 'address b', '012345678901'),
    addressCodeDigest('another secret', 'address a', '012345678901'),
  ];
  expect(new Set(made).size).toBe(3);
  expect(made.join()).not.toContain('012345678901');
});
