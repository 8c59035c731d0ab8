import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  issueStamp,
  issueTicket,
  readStamp,
  readTicket,
} from '../../../../../functions/applicants/parts/form-ticket.ts';

const secret = 'a secret of this edition';
const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('the ticket of a form', () => {
  test('tells which form it is and when its page was made', () => {
    fc.assert(
      fc.property(random, instant, (key, now) => {
        const ticket = readTicket(secret, issueTicket(secret, key, now));
        expect(ticket).toEqual({ key: Buffer.from(key).toString('base64url'), begunAt: now });
      }),
    );
  });

  test('of two pages is never the same', () => {
    fc.assert(
      fc.property(random, random, instant, (one, other, now) => {
        fc.pre(Buffer.compare(one, other) !== 0);
        expect(issueTicket(secret, one, now)).not.toBe(issueTicket(secret, other, now));
      }),
    );
  });

  test('is refused under the secret of another edition', () => {
    fc.assert(
      fc.property(random, instant, fc.string(), (key, now, other) => {
        fc.pre(other !== secret);
        expect(readTicket(other, issueTicket(secret, key, now))).toBeUndefined();
      }),
    );
  });

  test('is refused when any part of what it says is changed', () => {
    const sign = fc.constantFrom(...'ABCabc019-_.');
    fc.assert(
      fc.property(random, instant, fc.nat(), sign, (key, now, at, other) => {
        const ticket = issueTicket(secret, key, now);
        const said = ticket.lastIndexOf('.');
        const place = at % said;
        fc.pre(ticket[place] !== other);
        const forged = ticket.slice(0, place) + other + ticket.slice(place + 1);
        expect(readTicket(secret, forged)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('is refused when it is cut off anywhere', () => {
    const ticket = issueTicket(secret, new Uint8Array(16).fill(7), 1_526_569_199_000);
    for (let length = 0; length < ticket.length; length += 1)
      expect(readTicket(secret, ticket.slice(0, length))).toBeUndefined();
    expect(readTicket(secret, ticket)).toBeDefined();
  });

  test('cannot be told to have been begun earlier', () => {
    const [key, , seal] = issueTicket(secret, new Uint8Array(16), 2_000).split('.');
    expect(readTicket(secret, `${key}.${(1_000).toString(36)}.${seal}`)).toBeUndefined();
  });

  test('cannot carry the seal of another', () => {
    fc.assert(
      fc.property(random, random, instant, instant, (one, other, now, then) => {
        const mine = issueTicket(secret, one, now).split('.');
        const theirs = issueTicket(secret, other, then).split('.');
        fc.pre(mine.join() !== theirs.join());
        const mixed = [mine[0], mine[1], theirs[2]].join('.');
        expect(readTicket(secret, mixed)).toBeUndefined();
      }),
    );
  });

  test.each(['', '.', '..', '...', 'a.b.c', 'a.b', 'null', '"x"'])('is none: %s', (text) => {
    expect(readTicket(secret, text)).toBeUndefined();
  });

  test('is none that is endless', () => {
    expect(readTicket(secret, `${'a'.repeat(100_000)}.b.c`)).toBeUndefined();
  });

  test('with anything behind it is none', () => {
    const ticket = issueTicket(secret, new Uint8Array(16), 1);
    expect(readTicket(secret, `${ticket}.x`)).toBeUndefined();
    expect(readTicket(secret, `${ticket}AAAA`)).toBeUndefined();
  });
});

describe('the stamp of a Check page', () => {
  const reference = 'K7M2Q9XD';

  test('tells when the page was made', () => {
    fc.assert(
      fc.property(instant, (now) => {
        expect(readStamp(secret, reference, issueStamp(secret, reference, now))).toBe(now);
      }),
    );
  });

  test('is none on the page of another application or edition, or made earlier', () => {
    const stamp = issueStamp(secret, reference, 2_000);
    const [, seal] = stamp.split('.');
    expect(readStamp(secret, 'ZZZZZZZZ', stamp)).toBeUndefined();
    expect(readStamp('another', reference, stamp)).toBeUndefined();
    expect(readStamp(secret, reference, `${(1_000).toString(36)}.${seal}`)).toBeUndefined();
  });

  test.each(['', '.', 'x', '-1.x', '1e9', 'zzzzzzzzzzzzzzzzzzzz.x', 'a'.repeat(100_000)])(
    'is none: %s',
    (text) => {
      expect(readStamp(secret, reference, text)).toBeUndefined();
    },
  );

  test('with anything behind it is none', () => {
    expect(readStamp(secret, reference, `${issueStamp(secret, reference, 1)}A`)).toBeUndefined();
  });
});
