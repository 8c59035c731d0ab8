import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerId, ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import {
  expiring,
  expiry,
  isConditionFailure,
  isExpired,
  type Key,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '#shared/store/engine/item.ts';
import { mailNameOf } from '#shared/store/items/mails/queued-mail.ts';
import { digest, reference } from '../../../../support/builders/any-records.ts';

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const atMost15Digits = fc.nat({ max: 999_999_999_999_999 });

describe('a key', () => {
  const id = fc.stringMatching(/^[\w-]{1,20}$/);

  test('is one for each item, whatever two kinds of it are called alike', () => {
    fc.assert(
      fc.property(reference, digest, fc.nat(999_998), (of, hash, number) => {
        const all: readonly Key[] = [
          keys.call,
          keys.plannedClosing,
          keys.newsCarried,
          keys.callAudit(number),
          keys.effect('opened', number),
          keys.progress('opened', number),
          keys.application(of),
          keys.draft(of),
          keys.unreachable(of),
          keys.audit(of, number),
          keys.version(of, number),
          keys.auditAside(of, 'expired'),
          keys.access(of, hash),
          keys.document(of, 'passport', hash),
          keys.address(hash, of),
          keys.proved(hash, of),
          keys.former(hash, of),
          keys.endorsement(hash),
          keys.challenge(hash),
          keys.addressCode(hash),
          keys.blank(hash, number),
          keys.form(hash),
          keys.person(hash),
          keys.subscriber(hash),
          keys.newsLink(hash),
          keys.unsentNews(hash),
          keys.limit(hash, number),
          keys.places(hash),
          keys.held(hash, number, of),
          ...ownerKinds.map((about) => keys.mail(ownerOf(about, hash), `v${number}`)),
        ];
        expect(new Set(all.map(nameOf)).size).toBe(all.length);
      }),
    );
  });

  test('of a mail tells whom it is about, whoever that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ownerKinds), id, id, (about, name, mail) => {
        const owner = ownerOf(about, name);
        const key = keys.mail(owner, mail);
        expect(mailNameOf(key.pk, key.sk)).toEqual({ owner, name: mail });
        expect(ownerId(owner)).toBe(about === 'call' ? '' : name);
      }),
    );
  });

  test('puts those who wait for a city into the order in which they came', () => {
    fc.assert(
      fc.property(atMost15Digits, atMost15Digits, reference, (a, b, of) => {
        const [one, other] = [a, b].map((since) => keys.held('kampala', since, of).sk);
        expect((one ?? '') < (other ?? '')).toBe(a < b);
      }),
    );
  });

  test('puts changes of the closing into the order in which they were made', () => {
    fc.assert(
      fc.property(atMost15Digits, atMost15Digits, (a, b) => {
        expect(keys.callAudit(a).sk < keys.callAudit(b).sk).toBe(a < b);
      }),
    );
  });

  test('puts what the codes of an address opened behind all that names it', () => {
    fc.assert(
      fc.property(digest, reference, reference, reference, (hash, a, b, c) => {
        expect(keys.address(hash, a).sk < keys.former(hash, b).sk).toBe(true);
        expect(keys.former(hash, b).sk < keys.proved(hash, c).sk).toBe(true);
      }),
    );
  });

  test('spreads the list for news by the first sign of an address’s digest', () => {
    fc.assert(
      fc.property(digest, (hash) => {
        expect(keys.subscriber(hash).pk).toBe(`NEWS#${hash.slice(0, 1)}`);
      }),
    );
  });
});

describe('an attribute', () => {
  test('that is not there is an empty text and no number', () => {
    expect(stringIn(undefined, 'name')).toBe('');
    expect(stringIn({}, 'name')).toBe('');
    expect(stringIn({ name: n(7) }, 'name')).toBe('');
    expect(numberIn(undefined, 'name')).toBeUndefined();
    expect(numberIn({ name: s('7') }, 'name')).toBeUndefined();
  });

  test('that is a number comes back as it was', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(numberIn({ number: n(number) }, 'number')).toBe(number);
      }),
    );
    expect(numberIn({ number: n(0) }, 'number')).toBe(0);
  });
});

describe('the end of a row', () => {
  test('is written in whole seconds, and never before it', () => {
    fc.assert(
      fc.property(atMost15Digits, (at) => {
        const seconds = Number(expiry(at).N);
        expect(seconds * 1000).toBeGreaterThanOrEqual(at);
        expect(seconds * 1000 - at).toBeLessThan(1000);
      }),
    );
  });

  test('holds from its very second on, though DynamoDB deletes it days later', () => {
    const item = expiring(5_000);
    expect(isExpired(item, 4_999)).toBe(false);
    expect(isExpired(item, 5_000)).toBe(true);
  });

  test('never comes for a row that has none', () => {
    expect(isExpired({}, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

test('only that somebody else was first is a condition that failed', () => {
  const named = (name: string) => Object.assign(new Error('x'), { name });
  expect(isConditionFailure(named('ConditionalCheckFailedException'))).toBe(true);
  expect(isConditionFailure(named('TransactionCanceledException'))).toBe(false);
  expect(isConditionFailure('ConditionalCheckFailedException')).toBe(false);
  expect(isConditionFailure({ name: 'ConditionalCheckFailedException' })).toBe(false);
});
