import { afterEach, describe, expect, test, vi } from 'vitest';

const fresh = async () => {
  vi.resetModules();
  return import('#shared/domain/time/said.ts');
};
afterEach(() => {
  vi.resetModules();
});

describe('what is said', () => {
  test('is made where nobody knows it, each time', async () => {
    const { said } = await fresh();
    let made = 0;
    const make = () => `made ${++made}`;
    expect([said('a', make), said('a', make)]).toEqual(['made 1', 'made 2']);
  });

  test('is not made where it is known', async () => {
    const { said, knowSayings } = await fresh();
    knowSayings({ a: 'known' });
    expect(said('a', () => 'made')).toBe('known');
    expect(said('b', () => 'made')).toBe('made');
  });

  test('is noted while somebody listens, and then no longer', async () => {
    const { said, sayingsOf } = await fresh();
    const sayings = sayingsOf(() => said('a', () => '1'));
    said('b', () => '2');
    expect(sayings).toEqual({ a: '1' });
    expect(() =>
      sayingsOf(() =>
        said('a', () => {
          throw new Error('no');
        }),
      ),
    ).toThrow('no');
    expect(sayingsOf(() => said('c', () => '3'))).toEqual({ c: '3' });
  });
});
