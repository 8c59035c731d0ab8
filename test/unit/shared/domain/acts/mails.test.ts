import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMails, dueEffects, effectMails } from '#shared/domain/acts/mails.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { answers, edition } from '../../../../support/builders/builders.ts';
import { asPlanned } from '../../../../support/builders/planned.ts';

const here = edition();
const call = plannedCall(here);
const grace = answers();

const application = (changes: Partial<Application> = {}): Application => ({
  reference: 'K7M2Q9XD',
  state: 'submitted',
  version: 1,
  language: 'en',
  receivedAt: 1_526_569_199_000,
  firstReceivedAt: 1_526_569_199_000,
  heldSince: undefined,
  lateBySeconds: 0,
  answers: grace,
  cityId: 'kampala',
  cityWasFull: false,
  declared: { wording: 'en-1', at: 1_526_569_199_000 },
  flags: [],
  documents: [],
  ...changes,
});

const submissionMails = (edition: Edition, one: Application): readonly Mail[] =>
  changeMails(asPlanned(edition), 'submit', one, one.receivedAt);

const notices = (mails: readonly Mail[]) => mails.filter(({ kind }) => kind === 'staff-notice');
const receiptOf = (mails: readonly Mail[]) => mails.find(({ kind }) => kind === 'receipt');

describe('the mails of an application', () => {
  test('are due at once, about it, under names that no other mail of it has', () => {
    const mails = submissionMails(here, application());
    expect(mails.map(({ name }) => name)).toEqual([
      'v1-receipt',
      'v1-staff-notice-1',
      'v1-staff-notice-2',
    ]);
    for (const mail of mails)
      expect(mail).toMatchObject({
        owner: { about: 'application', reference: 'K7M2Q9XD' },
        dueAt: 1_526_569_199_000,
      });
  });

  test('are the same however often they are planned, and others for another version', () => {
    const first = submissionMails(here, application());
    expect(submissionMails(here, application())).toEqual(first);
    const names = submissionMails(here, application({ version: 2 })).map(({ name }) => name);
    expect(first.filter(({ name }) => names.includes(name))).toEqual([]);
  });

  test('carry names that SES takes as tags', () => {
    for (const { name } of submissionMails(here, application())) expect(name).toMatch(/^[\w-]+$/);
  });

  test('the receipt is in the applicant’s language and goes to the applicant alone', () => {
    const mails = submissionMails(here, application({ language: 'ko' }));
    expect(mails.map(({ to, language }) => [to, language])).toEqual([
      ['grace.nakato@kcca.go.ug', 'ko'],
      ['andrew@we-gov.org', 'en'],
      ['alexandra@we-gov.org', 'en'],
    ]);
  });

  test('the receipt knows the applicant, the city and its zone', () => {
    expect(receiptOf(submissionMails(here, application()))?.facts).toMatchObject({
      reference: 'K7M2Q9XD',
      name: 'Grace Nakato',
      city: 'Kampala',
      cityZone: 'Africa/Kampala',
      receivedAt: '1526569199000',
      lateBySeconds: '0',
      cityWasFull: '',
    });
  });

  test('the receipt tells of the quota, and never of a possible duplicate', () => {
    const facts = (state: Application['state'], cityWasFull: boolean) =>
      receiptOf(submissionMails(here, application({ state, cityWasFull })))?.facts;
    expect(facts('held-for-city', true)).toMatchObject({ cityWasFull: 'yes' });
    expect(facts('held-as-duplicate', true)).toEqual(facts('held-for-city', true));
    expect(facts('held-as-duplicate', false)).toEqual(facts('submitted', false));
  });

  test('a city that is not in the list stands as it was typed, in no zone', () => {
    const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };
    const mails = submissionMails(
      here,
      application({ cityId: undefined, answers: answers(elsewhere) }),
    );
    expect(receiptOf(mails)?.facts).toMatchObject({ city: 'Hội An', cityZone: '' });
    for (const { facts } of notices(mails))
      expect(facts).toMatchObject({ city: 'Hội An', cityIsMatched: '' });
  });

  test('the notice says what staff must look at', () => {
    const [notice] = notices(
      submissionMails(
        here,
        application({ state: 'held-for-city', lateBySeconds: 9, flags: ['filled-hidden-field'] }),
      ),
    );
    expect(notice?.facts).toEqual({
      reference: 'K7M2Q9XD',
      city: 'Kampala',
      cityIsMatched: 'yes',
      position: 'Manager, e-services',
      state: 'held-for-city',
      receivedAt: '1526569199000',
      lateBySeconds: '9',
      flags: 'filled-hidden-field',
      endorsement: '',
      isRevised: '',
      at: '1526569199000',
    });
  });

  test('the notice holds nothing else of a person, whoever it is', () => {
    // Letters that the city, the position and the constants do not have.
    const part = fc.stringMatching(/^[XZÖ張김]{3,12}$/);
    fc.assert(
      fc.property(part, part, part, (name, mailbox, long) => {
        const personal = {
          fullName: name,
          nameInOwnScript: `${name} ${name}`,
          email: `${mailbox.replace(/[^XZ]/g, 'Z')}@x.org`,
          phone: `+99 ${long}`,
          department: `${long} office`,
          workAndProjects: long.repeat(40),
          cityChallenge: long.repeat(40),
          planOnReturn: long.repeat(40),
          earlierEvents: long,
          interviewTimes: long,
        };
        const about = application({ answers: { ...grace, ...personal } });
        const told = notices(submissionMails(here, about)).flatMap((mail) => [
          ...Object.values(mail.facts),
          mail.to,
          mail.name,
        ]);
        expect(told).toHaveLength(26);
        expect(told.filter((text) => /[XZÖ張김]{3}|x\.org|\+99/.test(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the side effects of the call', () => {
  const opened = { event: 'opened', instant: call.opensAt };
  const closed = { event: 'closed', instant: call.graceEndsAt };

  test.each([
    ['a millisecond before the opening', call.opensAt - 1, []],
    ['at the opening', call.opensAt, [opened]],
    ['a millisecond before the closing', call.closesAt - 1, [opened]],
    ['at the closing, while the grace time runs', call.closesAt, []],
    ['a millisecond before the grace time ends', call.graceEndsAt - 1, []],
    ['when the grace time is over', call.graceEndsAt, [closed]],
    ['a millisecond before the workshop is over', call.archivesAt - 1, [closed]],
    ['years later, for a stack that is made only then', call.archivesAt * 2, []],
  ])('due %s', (_, now, due) => {
    expect(dueEffects(call, now)).toEqual(due);
  });

  test('are due again at the new end after an extension', () => {
    const later = call.graceEndsAt + 86_400_000;
    const extended = { ...call, closesAt: call.closesAt + 86_400_000, graceEndsAt: later };
    expect(dueEffects(extended, call.graceEndsAt)).toEqual([opened]);
    expect(dueEffects(extended, later)).toEqual([{ event: 'closed', instant: later }]);
  });

  test('tell each contact once, under a name that holds the event and its instant', () => {
    const effect = { event: 'closed', instant: call.graceEndsAt } as const;
    const told = { applications: '21', cities: '17' };
    const mails = effectMails(asPlanned(here), effect, told, call.graceEndsAt + 5);
    expect(mails).toEqual(
      here.contacts.map(({ address }, index) => ({
        owner: { about: 'call' },
        name: `closed-${call.graceEndsAt}-${index + 1}`,
        kind: 'call-closed',
        to: address,
        language: 'en',
        facts: { ...told, at: String(call.graceEndsAt) },
        dueAt: call.graceEndsAt + 5,
      })),
    );
    const [first] = effectMails(asPlanned(here), { event: 'opened', instant: call.opensAt }, {}, 1);
    expect(first).toMatchObject({ kind: 'call-opened', name: `opened-${call.opensAt}-1` });
  });
});
