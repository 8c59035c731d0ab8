import { describe, expect, test } from 'vitest';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { factsOf } from '#shared/store/items/facts/read-facts.ts';
import { storedFacts } from '#shared/store/items/facts/write-facts.ts';
import {
  answerMails,
  asSent,
  bounceMails,
  endorsement,
  submissionWith,
} from '../../../../support/builders/endorsed.ts';
import { writtenMail } from '../../../../support/every/every-mail.ts';
import { linksOf, textOf } from '../../../../support/text/html.ts';
import { testEdition, testInForce } from '../../../../support/world/web.ts';

const token = 'T'.repeat(43);

const written = (mail: Mail) => writtenMail(mail, mail.language, testEdition, { token });

const plannedOf = (mails: readonly Mail[], kind: Mail['kind']): Mail => {
  const found = mails.find((mail) => mail.kind === kind);
  if (!found) throw new Error(`no ${kind} was planned`);
  return asSent(found);
};

const of = (mails: readonly Mail[], kind: Mail['kind']) => written(plannedOf(mails, kind));

const request = (changes: Readonly<Record<string, string>> = {}, name = 'Sarah Namukasa') =>
  of(submissionWith(endorsement({ name }), changes).mails, 'endorsement-request');

const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };
const hostile = '<b>"A&B"</b> \'x\'';

describe.each([
  ['request', request()],
  ['request in another script', request({ ...elsewhere, fullName: 'राम बहादुर थापा' }, '김민준')],
  ['request of a hostile name', request({ fullName: hostile, position: hostile }, hostile)],
  ['reminder', of(submissionWith(endorsement()).mails, 'endorsement-reminder')],
  ['word of a confirmation', of(answerMails('endorse'), 'endorsed')],
  ['word of a refusal', of(answerMails('refuse'), 'endorsement-refused')],
  [
    'word of a refusal with a reason',
    of(
      answerMails('refuse', { reason: 'Left <i>us</i>; & "gone"', name: hostile }),
      'endorsement-refused',
    ),
  ],
  ['word of a mail that came back', of(bounceMails(), 'endorsement-bounced')],
])('the %s', (_, { subject, text, html }) => {
  const shown = textOf(html).replace(/\s+/g, ' ');

  test('says in its text what it says in its HTML, and the other way round', () => {
    const said = text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => line.replace(/^- /, '').split(/^([^:]+): /))
      .map((part) => part.replace(/:$/, '').replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '');
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((part) => !shown.includes(part))).toEqual([]);
    const plain = text.replace(/\s+/g, ' ');
    const body = html.slice(html.indexOf('<body'));
    const pieces = [...body.matchAll(/>([^<]+)</g)].map(([, piece = '']) => textOf(piece).trim());
    const only = pieces.map((one) => one.replace(/:$/, '')).filter((one) => !plain.includes(one));
    expect(only.filter((piece) => piece !== 'WeGO' && piece !== subject)).toEqual([]);
  });

  test('has the same links in both, all of them to our site', () => {
    const links = text.match(/https?:\/\/\S+/g) ?? [];
    expect(linksOf(html)).toEqual(links);
    expect(links).toHaveLength(1);
    for (const link of links) expect(link).toMatch(/^https:\/\/call\.example\/en/);
  });

  test('brings no mark-up of anybody else’s', () => {
    expect(html).not.toMatch(/<(?:b|i|img|script|iframe)\b/);
  });

  test('has a subject without a name or an address, on one line', () => {
    expect(subject).not.toMatch(/Grace|Nakato|Sarah|A&B|थापा|@|[\r\n]/);
    expect(subject.length).toBeLessThan(80);
  });

  test('shows times with weekday and date, and never “Invalid”, “undefined” or “NaN”', () => {
    expect(text).toMatch(/\w+day, \d+ \w+ 2018 at \d\d:\d\d/);
    expect(text).not.toMatch(/Invalid|undefined|NaN|null|midnight|24:00|\[object/);
  });
});

describe('the request', () => {
  test('says at once who asks, of whom, and where the answer is given', () => {
    const { subject, text } = request();
    expect(subject).toBe('Please confirm a nomination for a WeGO workshop (K7M2Q9XD)');
    expect(text).toMatch(/^Dear Sarah Namukasa,\n\nThis is a request from WeGO, the World Smart/);
    expect(text).toContain('Grace Nakato has applied to attend the Joint Workshop');
    expect(text).toContain('Position: Manager, e-services');
    expect(text).toContain(`https://call.example/en/endorse/${token}`);
    expect(text).not.toContain('grace.nakato@kcca.go.ug');
  });

  test('says when and where the workshop is, how long an answer takes, and that it is safe', () => {
    const { text } = request();
    expect(text).toContain('Dates: ');
    expect(text).toContain(`Place: ${testEdition.workshop.place}`);
    expect(text).toContain('It takes about 2 minutes. You do not need an account.');
    expect(text).toContain('We do not ask you for a password, a payment or a file.');
    expect(text).toContain(testEdition.contacts[0]?.address);
  });

  test('answers somebody who doubts it or does not decide: a telephone, and to whom it may go', () => {
    const contact = { name: 'Ms. Kim', address: 'kim@wego.example', telephone: '+82 2 555 0100' };
    const mail = plannedOf(submissionWith(endorsement()).mails, 'endorsement-request');
    const { text } = writtenMail(mail, 'en', { ...testEdition, contacts: [contact] }, { token });
    expect(text).toContain('Ms. Kim, kim@wego.example, +82 2 555 0100');
    expect(text).toContain('forward this email to that person');
    expect(text).toContain('Anyone who has the link can answer.');
  });

  test('names one date, on the clock of the city, in Seoul and in UTC, and no other', () => {
    const { text } = request();
    const [, asked = ''] = /Please answer by:\s+([\s\S]*?)\n\n/.exec(text) ?? [];
    expect(asked.split('\n').map((line) => line.trim())).toEqual([
      'Thursday, 17 May 2018 at 17:59 (Kampala)',
      'Thursday, 17 May 2018 at 23:59 (Seoul time)',
      'Thursday, 17 May 2018 at 14:59 (UTC)',
    ]);
    expect(text.match(/ at \d\d:\d\d/g)).toHaveLength(3);
  });

  test('shows no clock of a city that is in no list, since nobody knows it', () => {
    const { text } = request({ ...elsewhere });
    expect(text).toContain('City: Hội An');
    expect(text).not.toContain('(Hội An)');
    expect(text).toContain('23:59 (Seoul time)');
  });

  test.each(['Click www.win.example now', 'a@b.example', 'Call +44 20 7946 0000'])(
    'carries no “%s” to somebody who did not ask for it',
    (words) => {
      const { text } = request({ fullName: words, position: words }, words);
      expect(text).not.toContain(words);
      expect(text).toContain('Dear Sir or Madam,');
      expect(text).toContain('An official in your city has applied');
    },
  );
});

describe('a request to a city in Korea', () => {
  const there = { country: 'KR', zone: 'Asia/Seoul' };
  const cities = testInForce.cities.map((city) => ({ ...city, ...there }));
  const planned = submissionWith(endorsement(), {}, { ...testInForce, cities }).mails;

  test('names the city in Korean to those who read Korean', () => {
    const named = testEdition.cities.map((city) => ({ ...city, names: { ko: '캄팔라' } }));
    const mail = plannedOf(planned, 'endorsement-request');
    const edition = { ...testEdition, cities: named };
    const { text } = writtenMail(mail, mail.language, edition, { token });
    expect(text).toContain('도시: 캄팔라');
    expect(text).toContain('City: Kampala');
  });

  test.each(['endorsement-request', 'endorsement-reminder'] as const)(
    'is in Korean and then in English, each with its link: %s',
    (kind) => {
      const { subject, text, html } = of(planned, kind);
      expect(subject).toMatch(/^\[WeGO\] .*추천 확인/);
      const [first = '', second = ''] = text.split(/\n-{10,}\n/);
      expect(first).toContain('You can read this email in English');
      expect(first).toContain(`https://call.example/ko/endorse/${token}`);
      expect(first).toContain('세계스마트시티기구(WeGO)에서 드리는 요청입니다.');
      expect(second).toContain(`https://call.example/en/endorse/${token}`);
      expect(second).toContain('Dear Sarah Namukasa,');
      expect(html).toMatch(/<div lang="en" dir="ltr"/);
      expect(linksOf(html)).toEqual(text.match(/https?:\/\/\S+/g));
    },
  );
});

describe('A7 what an applicant hears of an endorser whom a stranger has named', () => {
  const evil = 'Security notice: sign in at https://evil.example/wego';
  /** As the first releases stored it, with the address and the reason. */
  const facts = { superior: evil, superiorAddress: 'sign-in@evil.example', reason: evil };
  const told = (mails: readonly Mail[]) => {
    const mail = mails.at(0) ?? never();
    const read = factsOf(mail.kind, { ...storedFacts(mail), ...facts });
    return writtenMail(read, 'en', testEdition, { token });
  };
  const never = (): never => {
    throw new Error('no mail was planned');
  };

  test.each([
    ['confirmed', answerMails('endorse')],
    ['not confirmed', answerMails('refuse', { reason: evil, name: evil })],
    ['not reached', bounceMails()],
  ])('that the nomination is %s carries none of the stranger’s words', (_what, mails) => {
    const { text, html, subject } = told(mails);
    for (const said of [text, html, subject]) expect(said).not.toMatch(/evil|Security|sign in/);
  });

  test('says that there is a reason, which the page shows', () => {
    const [refused] = answerMails('refuse', { reason: 'Left us' });
    expect(written(refused ?? never()).text).toContain(
      'Your supervisor gave a reason. You can read it',
    );
    const [plain] = answerMails('refuse');
    expect(written(plain ?? never()).text).not.toContain('A reason was given');
  });
});

test('A7 staff are shown no link of a stranger’s in a notice', () => {
  const words = 'Urgent: www.evil.example';
  const changes = { position: words, city: 'not-listed', otherCity: words, country: 'Utopia' };
  const { text, html } = of(submissionWith(undefined, changes).mails, 'staff-notice');
  for (const said of [text, html]) expect(said).not.toContain('evil');
});

test('staff are told in their notice where the endorsement stands', () => {
  const notice = (asked: ReturnType<typeof endorsement> | undefined) =>
    of(submissionWith(asked).mails, 'staff-notice').text;
  expect(notice(endorsement())).toContain('Nomination by the supervisor: Requested, no answer yet');
  expect(notice(endorsement({ state: 'endorsed' }))).toContain('supervisor: Confirmed');
  expect(notice(undefined)).not.toContain('superior');
});
