import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMails } from '#shared/domain/acts/mails/change-mails.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { everyMember, type Mail } from '#shared/domain/mail/outbox.ts';
import { storedFacts } from '#shared/store/items/facts/write-facts.ts';
import { answers, edition } from '../../../../../support/builders/builders.ts';
import { asPlanned } from '../../../../../support/builders/planned.ts';

const here = edition();
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
    expect(mails.map(({ name }) => name)).toEqual(['v1-receipt', 'v1-staff-notice']);
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
      [everyMember, 'en'],
    ]);
  });

  test('the receipt knows the applicant, the city and its zone', () => {
    expect(receiptOf(submissionMails(here, application()))?.facts).toMatchObject({
      reference: 'K7M2Q9XD',
      name: 'Grace Nakato',
      city: 'Kampala',
      cityZone: 'Africa/Kampala',
      receivedAt: 1_526_569_199_000,
      lateBySeconds: 0,
      cityWasFull: false,
    });
  });

  test('the receipt tells of the quota, and never of a possible duplicate', () => {
    const facts = (state: Application['state'], cityWasFull: boolean) =>
      receiptOf(submissionMails(here, application({ state, cityWasFull })))?.facts;
    expect(facts('held-for-city', true)).toMatchObject({ cityWasFull: true });
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
      expect(facts).toMatchObject({ city: 'Hội An', cityIsMatched: false });
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
      cityIsMatched: true,
      position: 'Manager, e-services',
      state: 'held-for-city',
      receivedAt: 1_526_569_199_000,
      lateBySeconds: 9,
      flags: ['filled-hidden-field'],
      endorsement: undefined,
      isRevised: false,
      isUnreachable: false,
      at: 1_526_569_199_000,
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
          ...Object.values(storedFacts(mail)),
          mail.to,
          mail.name,
        ]);
        expect(told).toHaveLength(13);
        expect(told.filter((text) => /[XZÖ張김]{3}|x\.org|\+99/.test(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
