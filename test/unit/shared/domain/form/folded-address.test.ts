import { describe, expect, test } from 'vitest';
import { foldedAddress } from '#shared/domain/form/folded-address.ts';

describe('the mailbox that an address leads to', () => {
  test.each([
    ['Grace@Kampala.go.ug', 'grace@kampala.go.ug'],
    [' grace+wego@kampala.go.ug ', 'grace@kampala.go.ug'],
    ['grace+a+b@kampala.go.ug', 'grace@kampala.go.ug'],
    ['+grace@kampala.go.ug', '+grace@kampala.go.ug'],
  ])('%s is that of %s', (address, mailbox) => {
    expect(foldedAddress(address)).toBe(mailbox);
  });

  test('two people of one office have two', () => {
    expect(foldedAddress('grace@kampala.go.ug')).not.toBe(foldedAddress('george@kampala.go.ug'));
  });
});
