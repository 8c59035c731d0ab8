import { describe, expect, test } from 'vitest';
import { isAsAsked, whoSignsIn } from '#shared/domain/people/sign-in.ts';
import {
  addedMember,
  removedMember,
  reviewer,
  secretary,
} from '../../../../support/builders/members.ts';

const members = [reviewer, secretary];
const identity = { subject: 's', address: reviewer.address, isProved: true, age: undefined };

// sandbox-quantum/switch#291, Morelitea/initiative#666
describe('an account (case 54)', () => {
  test('becomes that of the member who has its address, once', () => {
    expect(whoSignsIn(identity, undefined, members)).toEqual({ member: reviewer, binds: true });
    const bound = [{ ...reviewer, subject: 'another' }, secretary];
    expect(whoSignsIn(identity, undefined, bound)).toBeUndefined();
  });

  test('is found however its address is written', () => {
    const capitals = { ...identity, address: reviewer.address.toUpperCase() };
    expect(whoSignsIn(capitals, undefined, members)?.member).toBe(reviewer);
  });

  test('is nobody’s without an address that is proved', () => {
    expect(whoSignsIn({ ...identity, isProved: false }, undefined, members)).toBeUndefined();
    expect(whoSignsIn({ ...identity, address: undefined }, undefined, members)).toBeUndefined();
  });

  test('stays that of its member, whatever the issuer says of the address', () => {
    const bound = addedMember({ subject: 's' });
    const moved = { ...identity, address: secretary.address, isProved: false };
    expect(whoSignsIn(moved, bound, [])).toEqual({ member: bound, binds: false });
  });

  test('opens nothing once its member was removed, or has another one', () => {
    expect(whoSignsIn(identity, removedMember(1, { subject: 's' }), members)).toBeUndefined();
    expect(whoSignsIn(identity, addedMember({ subject: 't' }), members)).toBeUndefined();
    expect(whoSignsIn(identity, addedMember(), members)).toBeUndefined();
  });

  test('does not become that of a removed member', () => {
    const gone = removedMember(1);
    expect(whoSignsIn({ ...identity, address: gone.address }, undefined, [gone])).toBeUndefined();
  });
});

// auth0/nextjs-auth0#2707
test('a sign-in that was asked for again is five minutes old at most (case 55)', () => {
  expect(isAsAsked('again', 300_000)).toBe(true);
  expect(isAsAsked('again', 300_001)).toBe(false);
  expect(isAsAsked('again', undefined)).toBe(false);
  expect(isAsAsked('usual', undefined)).toBe(true);
});
