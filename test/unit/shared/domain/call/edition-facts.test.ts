import { describe, expect, test } from 'vitest';
import { EditionFile } from '#shared/domain/call/edition.ts';
import { edition, editionInput } from '../../../../support/builders/builders.ts';

const told = (changes: object): readonly string[] =>
  (EditionFile.safeParse({ ...editionInput, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

const interviews = { from: '2018-05-28', to: '2018-06-01' };
const planned = { interviews, results: '2018-06-08' };

describe('what applicants ask first', () => {
  test('may all be missing', () => {
    const { costs, visa, workingLanguage, schedule, answerTime, questions, privacy } = edition();
    expect({ costs, visa, workingLanguage, schedule, answerTime, questions, privacy }).toEqual({
      costs: [],
      schedule: {},
      questions: [],
    });
  });

  test('may be said in full', () => {
    expect(
      told({
        costs: ['There is no fee.'],
        schedule: planned,
        contacts: [{ name: 'Andrew', address: 'a@we-gov.org', telephone: '+82 (2) 123-4567' }],
        questions: [{ question: 'Who pays?', answer: 'Your city.' }],
      }),
    ).toEqual([]);
  });

  test.each(['interpretation', 'answerLanguages'])(
    'says %s in one sentence or not at all',
    (name) => {
      expect(told({ [name]: 'English.' })).toEqual([]);
      expect(told({ [name]: ' ' })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
      expect(told({ [name]: 'x'.repeat(301) })).toHaveLength(1);
    },
  );

  test.each(['Costs\nBcc: all@city.gov', 'Free\u0000', 'A\rB', 'A\u2028B', 'A\u2029B'])(
    'stands on one line: not %j',
    (text) => {
      const message = 'holds a line break or a control character: write it on one line';
      expect(told({ costs: [text], title: text })).toEqual([
        expect.stringContaining(message),
        expect.stringContaining(message),
      ]);
    },
  );

  test('is at most twelve questions', () => {
    const questions = Array.from({ length: 13 }, () => ({ question: 'Why?', answer: 'So.' }));
    expect(told({ questions })).toHaveLength(1);
  });

  test.each(['02 123 4567', '+82', 'ask us', '+82 2 123 4567 ext. 8'])(
    'has no telephone that nobody can dial from abroad: %s',
    (telephone) => {
      const contacts = [{ name: 'Andrew', address: 'a@we-gov.org', telephone }];
      expect(told({ contacts })).toEqual([
        'contacts.0.telephone is not a phone number: give it with its country code, such as +82 2 123 4567',
      ]);
    },
  );
});

describe('the schedule', () => {
  test.each<[string, object, string]>([
    [
      'interviews before the deadline',
      { interviews: { from: '2018-05-17', to: '2018-06-01' } },
      'interviews.from is before the call closes (2018-05-18T00:00): give a later day',
    ],
    [
      'interviews that end before they begin',
      { interviews: { from: '2018-06-01', to: '2018-05-30' } },
      'interviews.to is before schedule.interviews.from (2018-06-01): give the last day',
    ],
    [
      'results before the deadline',
      { results: '2018-05-01' },
      'results is before the call closes (2018-05-18T00:00): give a later day',
    ],
    [
      'results before the last interview',
      { interviews, results: '2018-05-30' },
      'results is before the last interviews (2018-06-01): give a later day',
    ],
    [
      'results on the first day of the workshop',
      { results: '2018-07-09' },
      'results is not before the workshop (2018-07-09): give an earlier day',
    ],
  ])('has no %s', (_what, schedule, message) => {
    expect(told({ schedule })).toEqual([`schedule.${message}`]);
  });

  test('may have the first day after the deadline, and one day for all', () => {
    const day = '2018-05-18';
    expect(told({ schedule: { interviews: { from: day, to: day }, results: day } })).toEqual([]);
  });
});
