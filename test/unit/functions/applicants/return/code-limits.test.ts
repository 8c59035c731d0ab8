import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Counting,
  codeLimits,
} from '../../../../../functions/applicants/return/code-limits.ts';

const now = Date.parse('2018-05-17T12:00:00+09:00');
const aDay = 86_400_000;
const limitsOf = (counting: Partial<Counting>, sourceIp = '192.0.2.1', receivedAt = now) =>
  codeLimits(
    'a secret',
    { sourceIp, receivedAt },
    { to: 'grace@kcca.go.ug', isKnown: true, otherwise: '', ...counting },
  );

describe('codes that are mailed to one mailbox', () => {
  test('are eight short and three long ones a day', () => {
    const { short, long } = limitsOf({});
    expect([short.most, short.ms]).toEqual([8, aDay]);
    expect([long.most, long.ms]).toEqual([3, aDay]);
  });

  test('share one count whatever the case of the address', () => {
    expect(limitsOf({ to: 'Grace@KCCA.go.ug' })).toEqual(limitsOf({}));
  });

  test('share one count over all tags of the address, apart from its own', () => {
    const [one, other] = [
      limitsOf({ to: 'grace+a@kcca.go.ug' }),
      limitsOf({ to: 'grace+b@kcca.go.ug' }),
    ];
    expect(one).toEqual(other);
    expect([one.short.most, one.long.most]).toEqual([4, 2]);
    expect(one.short.what).not.toBe(limitsOf({}).short.what);
  });

  test('are three words a day that nothing is known, which take no code from whoever is', () => {
    const { short, long } = limitsOf({ isKnown: false });
    expect([short.most, long.most]).toEqual([3, 0]);
    expect(short.what).not.toBe(limitsOf({}).short.what);
  });

  test('are counted by the reference where nobody has it, so that the page tells nothing', () => {
    const { short } = limitsOf({ to: undefined, otherwise: 'K7M2Q9XD' });
    expect(short).toMatchObject({ what: 'codes K7M2Q9XD', most: 8 });
  });

  test('never take the count of another, and no count names an address or a network', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.ipV4(), (to, ip) => {
        const limits = Object.values(limitsOf({ to }, ip));
        const names = limits.map(({ what }) => what);
        expect(new Set(names).size).toBe(4);
        for (const name of names) {
          expect(name).not.toContain(to);
          expect(name).not.toContain(`line ${ip}`);
        }
      }),
    );
  });
});

describe('codes that one line asks for', () => {
  test('are 500 an hour for everybody there, and five of one mailbox', () => {
    const { network, pair } = limitsOf({});
    expect(network).toMatchObject({ most: 500, ms: 3_600_000 });
    expect(pair).toMatchObject({ most: 5, ms: 3_600_000 });
  });

  test('are counted apart from those of another line, where the mailbox counts both', () => {
    const [one, other] = [limitsOf({}), limitsOf({}, '198.51.100.7')];
    expect(one.network.what).not.toBe(other.network.what);
    expect(one.pair.what).not.toBe(other.pair.what);
    expect(one.short).toEqual(other.short);
  });

  test('are counted under another name the next day: nobody is followed', () => {
    expect(limitsOf({}, '192.0.2.1', now + aDay).network.what).not.toBe(limitsOf({}).network.what);
  });

  test('of which no address is known share one count', () => {
    expect(limitsOf({}, '').network.what).toBe('codes of line unknown');
  });
});
