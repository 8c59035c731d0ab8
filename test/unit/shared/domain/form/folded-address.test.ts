import { describe, expect, test } from 'vitest';
import {
  isOneAddress,
  isTagged,
  withoutCase,
  withoutTag,
} from '#shared/domain/form/folded-address.ts';

describe('the mailbox that an address leads to', () => {
  test.each([
    ['Grace@Kampala.go.ug', 'grace@kampala.go.ug'],
    [' grace+wego@kampala.go.ug ', 'grace@kampala.go.ug'],
    ['grace+a+b@kampala.go.ug', 'grace@kampala.go.ug'],
    ['+grace@kampala.go.ug', '+grace@kampala.go.ug'],
  ])('%s is that of %s', (address, mailbox) => {
    expect(withoutTag(address)).toBe(mailbox);
  });

  test('two people of one office have two', () => {
    expect(withoutTag('grace@kampala.go.ug')).not.toBe(withoutTag('george@kampala.go.ug'));
  });
});

describe('an address that is compared', () => {
  test('is the same in whatever case and between whatever spaces', () => {
    expect(isOneAddress(' Grace@Kampala.go.ug', 'grace@kampala.go.UG ')).toBe(true);
    expect(isOneAddress('grace@kampala.go.ug', 'grace+1@kampala.go.ug')).toBe(false);
  });

  test('names rows without its case, as it always has: spaces stay', () => {
    expect(withoutCase(' Grace@X.org')).toBe(' grace@x.org');
  });

  test('has a tag, or begins with one, or has none', () => {
    expect(['a+b@x.org', '+b@x.org', 'A@x.org'].map(isTagged)).toEqual([true, false, false]);
  });
});
