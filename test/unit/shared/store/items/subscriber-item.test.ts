import { describe, expect, test } from 'vitest';
import { type Item, n, s } from '#shared/store/engine/item.ts';
import {
  asked,
  digestOf,
  newsStateIn,
  subscriberOf,
} from '#shared/store/items/news/subscriber-item.ts';

const row: Item = {
  pk: s('NEWS#a'),
  sk: s('SUBSCRIBER#abc123'),
  state: s('confirmed'),
  id: s('K7M2'),
  address: s('grace@kcca.go.ug'),
  language: s('ko'),
  confirmedAt: n(5),
};

describe('a subscriber', () => {
  test('is read with address, language and when they confirmed', () => {
    expect(subscriberOf(row)).toEqual({
      digest: 'abc123',
      id: 'K7M2',
      address: 'grace@kcca.go.ug',
      language: 'ko',
      confirmedAt: 5,
      isCarried: false,
      told: new Set(),
    });
  });

  test('whom ops carried over is known by that, whenever it was', () => {
    expect(subscriberOf({ ...row, carriedAt: n(0) }).isCarried).toBe(true);
  });

  test('is known to have been told what they were told', () => {
    const told = subscriberOf({ ...row, told: { SS: ['opened-1', 'extended-2'] } }).told;
    expect(told).toEqual(new Set(['opened-1', 'extended-2']));
  });

  test('whose language the site no longer has reads English', () => {
    expect(subscriberOf({ ...row, language: s('fr') }).language).toBe('en');
  });
});

describe('an address that was given', () => {
  test('was given as often, and mailed when, the row says', () => {
    const item = { ...row, state: s('asked'), asks: n(3), mailedAt: { L: [n(1), n(2)] } };
    expect(asked(item)).toEqual({ id: 'K7M2', state: 'asked', asks: 3, mailedAt: [1, 2] });
  });

  test('was never given and never mailed where the row says nothing', () => {
    expect(asked({ ...row, state: s('left') })).toMatchObject({ asks: 0, mailedAt: [] });
  });

  test.each(['asked', 'confirmed', 'left'])('may be %s', (state) => {
    expect(newsStateIn({ ...row, state: s(state) })).toBe(state);
  });

  test.each(['', 'Confirmed', 'bounced'])(
    'in the state "%s" is refused, and its address not quoted',
    (state) => {
      expect(() => newsStateIn({ ...row, state: s(state) })).toThrow(
        /^the list holds an address in an unknown state$/,
      );
    },
  );

  test('is named by all that follows the kind of its row', () => {
    expect(digestOf({ sk: s('SUBSCRIBER#a#b') })).toBe('a#b');
  });
});
