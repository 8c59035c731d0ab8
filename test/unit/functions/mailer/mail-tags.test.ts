import { describe, expect, test } from 'vitest';
import { type MailOwner, ownerId, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import { mailTags, readMailTags } from '../../../../functions/mailer/mail-tags.ts';

const owners: readonly MailOwner[] = [
  { about: 'application', reference: 'K7M2Q9XD' },
  { about: 'call' },
  { about: 'visitor', id: '0123456789abcdef' },
  { about: 'subscriber', id: 'K7Q2M9XAK7Q2M9XA' },
];

describe('whom a mail tells about', () => {
  test.each(owners)('comes back from its tags and from its name: %j', (owner) => {
    const mail = { owner, name: 'v1-receipt' };
    expect(readMailTags(mailTags(mail))).toEqual(mail);
    expect(ownerOf(owner.about, ownerId(owner))).toEqual(owner);
  });

  test.each(owners)('stands in tags that SES takes: %j', (owner) => {
    expect(mailTags({ owner, name: 'v1' }).owner).toMatch(/^[\w-]+$/);
  });

  test.each([
    ['no owner', '', 'v1'],
    ['no mail', 'call', ''],
    ['a call with a name', 'call-7', 'v1'],
    ['an application without a reference', 'application', 'v1'],
    ['a reference that is none', 'application-K7M2', 'v1'],
    ['an owner of no kind', 'pigeon-12345678', 'v1'],
    ['a subscriber in small letters', 'subscriber-k7q2m9xak7q2m9xa', 'v1'],
  ])('is nobody we know in tags with %s', (_, owner, mail) => {
    expect(readMailTags({ owner, mail })).toBeUndefined();
  });
});
