import { describe, expect, test } from 'vitest';
import { handOn, mostTold, toldMembers } from '#shared/domain/acts/mails/hand-on.ts';
import { signInRefusedMails } from '#shared/domain/acts/mails/sign-in-refused-mails.ts';
import { everyMember, type Mail } from '#shared/domain/mail/outbox.ts';
import { firstMembers } from '#shared/domain/people/first-members.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { edition } from '../../../../../support/builders/builders.ts';
import { kindAndFacts } from '../../../../../support/builders/facts.ts';

const here = edition();
const now = Date.UTC(2018, 4, 17, 12, 34);
const [first] = firstMembers(here);
const member = (id: string, changes: Partial<Member> = {}): Member => {
  if (!first) throw new Error('an edition has contacts');
  return { ...first, id, name: id, address: `${id}@we-gov.org`, ...changes };
};

const notice: Mail = {
  owner: { about: 'application', reference: 'K7M2Q9XD' },
  name: 'v1-staff-notice',
  to: everyMember,
  language: 'en',
  dueAt: now - 1_000,
  ...kindAndFacts('staff-notice'),
};
const opened: Mail = {
  ...notice,
  owner: { about: 'call' },
  name: 'opened-5',
  ...kindAndFacts('call-opened'),
};

const told = (mail: Mail, members: readonly Member[], assigned: readonly string[] = []) =>
  toldMembers(mail, members, here, assigned).map(({ id }) => id);

describe('who is told of an application', () => {
  const reviewer = member('reviewer', { roles: ['reviewer'] });

  test('is the secretariat, and of it nobody who has left', () => {
    const members = [
      member('staff', { roles: ['staff'] }),
      member('decider', { roles: ['decider'] }),
      member('gone', { removedAt: 5 }),
      member('desk', { roles: ['travel-desk'] }),
      reviewer,
    ];
    expect(told(notice, members)).toEqual(['staff', 'decider']);
  });

  test('is a reviewer of what is assigned to them alone', () => {
    expect(told(notice, [reviewer], ['reviewer'])).toEqual(['reviewer']);
    expect(told(notice, [reviewer], ['another'])).toEqual([]);
  });

  // HyphaApp/hypha#3240, HotCRP CVE-2026-55493
  test('is never a reviewer of the same city, though it is assigned to them', () => {
    const own = { ...reviewer, cityId: 'kampala', country: 'UG' };
    expect(told(notice, [own], ['reviewer'])).toEqual([]);
  });

  test('is no reviewer where it is about the call', () => {
    expect(told(opened, [reviewer, member('staff')], ['reviewer'])).toEqual(['staff']);
  });

  test('is a decider where it is about who may sign in', () => {
    const [refused] = signInRefusedMails(now);
    if (!refused) throw new Error('the deciders are told');
    const members = [
      member('staff', { roles: ['staff'] }),
      member('decider', { roles: ['staff', 'decider'], notices: 'digest' }),
      member('gone', { roles: ['decider'], removedAt: 5 }),
      reviewer,
    ];
    expect(told(refused, members)).toEqual(['decider']);
    const [reader] = toldMembers(refused, members, here, []);
    if (!reader) throw new Error('a decider is told');
    // At once, whatever their choice: it is about no application.
    const { mails, lines } = handOn(refused, [{ member: reader, hadEnough: true }], now);
    expect(mails.map(({ to }) => to)).toEqual(['decider@we-gov.org']);
    expect(lines).toEqual([]);
  });

  test('is as many as one transaction writes', () => {
    const many = Array.from({ length: 60 }, (_, at) => member(`m${at}`, { notices: 'both' }));
    const readers = toldMembers(notice, many, here, []).map((one) => ({
      member: one,
      hadEnough: false,
    }));
    expect(readers).toHaveLength(mostTold);
    const { mails, lines } = handOn(notice, readers, now);
    expect(mails.length + lines.length + 1).toBeLessThanOrEqual(100);
  });
});

describe('a notice', () => {
  const ways = (changes: Partial<Member>, hadEnough = false, mail: Mail = notice) => {
    const { mails, lines, summaries } = handOn(
      mail,
      [{ member: member('grace', changes), hadEnough }],
      now,
    );
    return {
      mails: mails.map(({ name }) => name),
      lines: lines.map(({ list }) => list),
      summaries: summaries.map(({ name }) => name),
    };
  };
  const own = 'v1-staff-notice-grace';
  const none = { mails: [], lines: [], summaries: [] };

  test.each([
    ['each', { ...none, mails: [own] }],
    ['digest', { ...none, lines: ['day'] }],
    ['both', { mails: [own], lines: ['day'], summaries: [] }],
  ] as const)('reaches one who has chosen “%s” in that way', (notices, wanted) => {
    expect(ways({ notices })).toEqual(wanted);
  });

  test('beyond ten in an hour is a line of one mail, and never told twice', () => {
    const from = Date.UTC(2018, 4, 17, 12);
    expect(ways({ notices: 'each' }, true)).toEqual({
      mails: [],
      lines: ['hour'],
      summaries: [`notices-${from}-grace`],
    });
    expect(ways({ notices: 'both' }, true)).toEqual({ ...none, lines: ['day'] });
  });

  test('of the call reaches everybody at once: there are two of them', () => {
    for (const notices of ['each', 'digest', 'both'] as const)
      expect(ways({ notices }, true, opened)).toEqual({ ...none, mails: ['opened-5-grace'] });
  });

  // outreachy/website#359, pretalx/pretalx#1111
  test('is one mail to each, with one recipient, in their language', () => {
    const members = [member('grace', { language: 'ko' }), member('amara')];
    const readers = members.map((one) => ({ member: one, hadEnough: false }));
    expect(
      handOn(notice, readers, now).mails.map(({ to, language, member: of }) => [to, language, of]),
    ).toEqual([
      ['grace@we-gov.org', 'ko', 'grace'],
      ['amara@we-gov.org', 'en', 'amara'],
    ]);
  });
});
