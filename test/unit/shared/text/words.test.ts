import { describe, expect, test } from 'vitest';
import { languages } from '#shared/text/words.ts';
import { catalogue } from '../../../support/builders/catalogue.ts';
import { sentencesOf } from '../../../support/text/sentences.ts';
import { type Reader, wordFaults } from '../../../support/text/word-faults.ts';

const forStaff =
  /^(?:staff|mails\.(?:closed|digest|flags|notice|opened|signInRefused|summary|journey\.staff|endorsement\.notice))/;

const readerOf = (at: string): Reader => (forStaff.test(at) ? 'staff' : 'applicant');

/** What may break a rule, each with its reason. */
const exceptions: readonly Readonly<{ at: RegExp; fault: RegExp }>[] = [
  // We ask the supervisor for a favour.
  { at: /^(?:mails\.supervisor\.|supervisor\.answerBy$)/, fault: /^please$/ },
  // A late code has letters, and is no code that opens an application.
  { at: /lateCode|^staffWindow\.codes\./, fault: /^인증번호$/ },
];

const isExcepted = (at: string, fault: string): boolean =>
  exceptions.some((one) => one.at.test(at) && one.fault.test(fault));

describe.each(languages)('the catalogue of "%s"', (language) => {
  test('has no word that has another in its place, no calque, and nothing too long', () => {
    const faults = sentencesOf(catalogue(language)).flatMap(({ at, said }) =>
      wordFaults({ at, said }, language, readerOf(at))
        .filter((fault) => !isExcepted(at, fault))
        .map((fault) => `${at}: ${fault}: ${said}`),
    );
    expect(faults).toEqual([]);
  });
});

test('a sentence in English starts with a capital, after a greeting too', () => {
  const small = sentencesOf(catalogue('en')).filter(
    ({ at, said }) => /^\p{Ll}.*[.?]$/u.test(said) && !isExcepted(at, 'capital'),
  );
  expect(small).toEqual([]);
});

describe('a sentence is found', () => {
  const faultsOf = (said: string, at = 'page.text') => wordFaults({ at, said }, 'en', 'applicant');

  test.each([
    ['The way back to your form', 'calque'],
    ['Who sent a file can compare these sums.', 'a free relative clause'],
    ['Your application is begun', 'start'],
    ['Please tick that WeGO may give these data to NIA.', 'select, not click, press or tick'],
    ['Please enter your name', 'please'],
    ['It’s saved', 'contraction'],
    ['The link holds for 10 minutes.', 'works or expires'],
    ['This version counts from now on.', 'is considered or is valid'],
    ['Invalid date', 'never blame'],
    ['Thank you!', 'exclamation mark'],
    ['We have your mail', 'email'],
    ['Enter your e-mail address', 'email'],
    ['Your application is held; we will tell you', 'semicolon'],
    ['Nothing is lost – go back', 'dash as a pause'],
    ['Your superior has answered', 'supervisor'],
    ['Last minute to apply', 'deadline'],
    ['Enter your reference', 'reference number'],
    ['The letter (signed and sealed) is missing.', 'brackets inside a sentence'],
  ])('that says "%s"', (said, fault) => {
    expect(faultsOf(said)).toContain(fault);
  });

  test('that is longer than 25 words', () => {
    expect(faultsOf(Array(26).fill('word').join(' '))).toEqual(['longer than 25 words']);
    expect(
      faultsOf(`${Array(25).fill('word').join(' ')}. ${Array(25).fill('word').join(' ')}`),
    ).toEqual([]);
  });

  test('that is a heading with capitals', () => {
    expect(faultsOf('Check Your Answers', 'page.title')).toEqual(['title case']);
    expect(faultsOf('Contact WeGO', 'page.title')).toEqual([]);
  });

  test('that only has a word with such letters in it', () => {
    expect(faultsOf('Continue on hold: 10 minutes to express your interest by email.')).toEqual([]);
    expect(faultsOf('Who can apply?')).toEqual([]);
    expect(faultsOf('Enter your reference number')).toEqual([]);
  });

  test.each([
    ['메일을 확인해 주세요', '이메일'],
    ['접수번호를 입력해 주세요', '신청번호'],
    ['버튼을 눌러 주세요', '선택, 누르기나 클릭이 아님'],
    ['코드를 입력해 주세요', '인증번호'],
    ['저희에게 알려 주세요', 'WeGO 사무국'],
    ['지금 신청하기 어려우신가요?', '합쇼체'],
    ['23:59 (서울 시각)', '한국 표준시'],
  ])('in Korean, that says "%s"', (said, fault) => {
    expect(wordFaults({ at: 'page.text', said }, 'ko', 'applicant')).toContain(fault);
  });
});
