import { describe, expect, test } from 'vitest';
import { withoutTag } from '#shared/domain/form/folded-address.ts';

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
