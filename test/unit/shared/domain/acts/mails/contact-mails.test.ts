import { expect, test } from 'vitest';
import { toContacts } from '#shared/domain/acts/mails/contact-mails.ts';
import { kindAndFacts } from '../../../../../support/builders/facts.ts';
import { testEdition } from '../../../../../support/world/web.ts';

const notice = {
  owner: { about: 'call' },
  name: 'opened-5',
  dueAt: 5,
  ...kindAndFacts('call-opened'),
} as const;

test('each contact of the edition gets a mail of their own, in English', () => {
  expect(toContacts(testEdition, notice)).toEqual([
    { ...notice, name: 'opened-5-1', to: 'andrew@we-gov.org', language: 'en' },
    { ...notice, name: 'opened-5-2', to: 'alexandra@we-gov.org', language: 'en' },
  ]);
});

test('a contact who comes later shifts nobody’s mail: the first keep their names', () => {
  const contacts = [...testEdition.contacts, { name: 'Ms. New', address: 'new@we-gov.org' }];
  const [before, after] = [testEdition.contacts, contacts].map((all) =>
    toContacts({ contacts: all }, notice),
  );
  expect(after?.slice(0, 2)).toEqual(before);
  expect(after?.at(2)).toMatchObject({ name: 'opened-5-3', to: 'new@we-gov.org' });
});
