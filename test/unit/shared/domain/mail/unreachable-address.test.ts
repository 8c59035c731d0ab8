import { describe, expect, test } from 'vitest';
import { unreachableIn, unreachableName } from '#shared/domain/mail/unreachable-address.ts';

const unreachable = [unreachableName('Grace.Nakato@KCCA.go.ug')];

describe('an address that mails came back from', () => {
  test.each(['grace.nakato@kcca.go.ug', 'GRACE.NAKATO@KCCA.GO.UG', 'Grace.Nakato@kcca.go.ug'])(
    'is known in whatever case it is typed, and told as it was typed: %s',
    (address) => {
      expect(unreachableIn(unreachable, address)).toBe(address);
    },
  );

  test.each(['grace.nakato+wego@kcca.go.ug', 'gracenakato@kcca.go.ug', 'grace.nakato@kcca.ug'])(
    'is corrected by another one: %s',
    (address) => {
      expect(unreachableIn(unreachable, address)).toBeUndefined();
    },
  );

  test('is nobody’s who has none', () => {
    expect(unreachableIn(unreachable, undefined)).toBeUndefined();
    expect(unreachableIn([], 'grace.nakato@kcca.go.ug')).toBeUndefined();
  });
});
