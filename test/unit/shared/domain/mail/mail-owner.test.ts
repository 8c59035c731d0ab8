import { describe, expect, test } from 'vitest';
import { ownerId, ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';

describe('whom a mail tells about', () => {
  test.each(ownerKinds)('is the same once it was written and read: %s', (about) => {
    const owner = ownerOf(about, 'K7M2Q9XD');
    expect(owner.about).toBe(about);
    expect(ownerOf(about, ownerId(owner))).toEqual(owner);
  });

  test('is an application by its reference, and others by names that tell nobody', () => {
    expect(ownerId({ about: 'application', reference: 'K7M2Q9XD' })).toBe('K7M2Q9XD');
    expect(ownerId({ about: 'visitor', id: 'v1' })).toBe('v1');
    expect(ownerId({ about: 'subscriber', id: 's1' })).toBe('s1');
  });

  test('is the call, of which there is one: it has no name', () => {
    expect(ownerId({ about: 'call' })).toBe('');
    expect(ownerOf('call', 'whatever')).toEqual({ about: 'call' });
  });
});
