import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkName, networkOf } from '#shared/web/network.ts';

const aDay = 86_400_000;

describe('the network of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, line) => {
    expect(networkOf(address)).toBe(line);
  });

  test.each(['', 'localhost', '192.0.2', '192.0.2.1:80', ':::', '[::1]'])('none: %s', (text) => {
    expect(networkOf(text)).toBeUndefined();
    expect(networkName('secret', text, 0)).toBeUndefined();
  });

  test('is one for all that one connection of IPv6 may call itself', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((part) => part.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 }).map((parts) => parts.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        expect(networkOf(`${network}:${one}`)).toBe(networkOf(`${network}:${other}`));
      }),
    );
  });
});

describe('the name of a network', () => {
  test('holds nothing of the address', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(), (address, now) => {
        const name = networkName('secret', address, now) ?? '';
        expect(name).toMatch(/^[\w-]{22}$/);
        expect(name).not.toContain(address);
      }),
    );
  });

  test('is the same all day and another the next, so that nobody is followed', () => {
    const name = (now: number) => networkName('secret', '192.0.2.7', now);
    expect(name(aDay - 1)).toBe(name(0));
    expect(name(aDay)).not.toBe(name(0));
  });

  test('is another in each edition, which has a secret of its own', () => {
    expect(networkName('one', '192.0.2.7', 0)).not.toBe(networkName('other', '192.0.2.7', 0));
  });
});
