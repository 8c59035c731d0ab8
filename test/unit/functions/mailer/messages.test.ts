import { describe, expect, test } from 'vitest';
import { flags } from '#shared/domain/application.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import { messageHtml, messageText } from '../../../../functions/mailer/messages/message.tsx';
import { messages } from '../../../../functions/mailer/messages/messages.ts';
import { linksOf, textOf } from '../../../support/html.ts';
import { applicationMails, callMails } from '../../../support/mails.ts';
import { testEdition } from '../../../support/web.ts';

const written = ({ kind, language, facts }: Mail) => {
  const message = messages[kind]({
    edition: testEdition,
    siteUrl: 'https://call.example',
    language,
    text: catalogue(language),
    facts,
  });
  return {
    subject: message.subject,
    text: messageText(message),
    html: messageHtml(message, language),
  };
};

const first = (mails: readonly Mail[], kind: Mail['kind']) => {
  const found = mails.find((mail) => mail.kind === kind);
  if (!found) throw new Error(`no ${kind} was planned`);
  return written(found);
};

const receiptOf = (...planned: Parameters<typeof applicationMails>) =>
  first(applicationMails(...planned), 'receipt');
const noticeOf = (...planned: Parameters<typeof applicationMails>) =>
  first(applicationMails(...planned), 'staff-notice');

const full = { seen: { appliedBefore: false, placesTaken: 3 } };
const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

describe.each([
  ['receipt', receiptOf()],
  ['receipt of a late one held for its city', receiptOf({}, { ...full, lateBySeconds: 9 })],
  ['receipt of a hostile name', receiptOf({ fullName: '<b>"A&B"</b> \'x\'' })],
  ['receipt in another script', receiptOf({ ...elsewhere, fullName: 'राम बहादुर थापा' })],
  ['staff notice', noticeOf()],
  ['staff notice of an unmatched city', noticeOf({ ...elsewhere, position: '<i>Mayor</i>' })],
  [
    'staff notice of a flagged, late one',
    noticeOf({}, { lateBySeconds: 61, flags: ['filled-hidden-field'] }),
  ],
  ['notice of the opening', first(callMails('opened'), 'call-opened')],
  ['notice of the closing', first(callMails('closed'), 'call-closed')],
])('the %s', (_, { subject, text, html }) => {
  test('says in its text what it says in its HTML', () => {
    const shown = textOf(html).replace(/\s+/g, ' ');
    const said = text
      .split('\n')
      // Underlines, bullets and the colons behind names are the text's own.
      .filter((line) => line !== '' && !/^-+$/.test(line))
      .flatMap((line) => line.replace(/^- /, '').split(/^([^:]+): /))
      .map((part) => part.replace(/:$/, '').trim())
      .filter((part) => part !== '');
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((part) => !shown.includes(part))).toEqual([]);
  });

  test('says in its HTML nothing that its text does not', () => {
    const body = html.slice(html.indexOf('<body'));
    const plain = text.replace(/\s+/g, ' ');
    const pieces = [...body.matchAll(/>([^<]+)</g)].map(([, piece = '']) => textOf(piece).trim());
    const only = pieces
      .map((piece) => piece.replace(/:$/, ''))
      .filter((piece) => !plain.includes(piece));
    // The banner.
    expect(only.filter((piece) => piece !== 'WeGO')).toEqual([]);
    expect(pieces.length).toBeGreaterThan(4);
  });

  test('has the same links in both, all of them to our site', () => {
    const links = text.match(/https?:\/\/\S+/g) ?? [];
    expect(linksOf(html)).toEqual(links);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\/call\.example\/en/);
  });

  test('brings no mark-up, image or script of anybody else’s', () => {
    expect(html).not.toMatch(/<(?:b|i|img|script|iframe)\b/);
  });

  test('has a subject without a name or an address, on one line', () => {
    expect(subject).not.toMatch(/Grace|Nakato|A&B|थापा|@|[\r\n]/);
    expect(subject.length).toBeLessThan(80);
  });

  test('shows times with weekday and date, and never “Invalid”, “undefined” or “NaN”', () => {
    expect(text).toMatch(/\w+day, \d+ \w+ 2018 at \d\d:\d\d/);
    expect(text).not.toMatch(/Invalid|undefined|NaN|null|midnight|24:00|\[object/);
  });
});

describe('the receipt', () => {
  test('greets the applicant and says reference, city and second of arrival in both times', () => {
    const { subject, text } = receiptOf();
    expect(subject).toBe('We have your application K7M2Q9XD');
    expect(text).toContain('Dear Grace Nakato,');
    expect(text).toContain('Reference: K7M2Q9XD');
    expect(text).toContain('City: Kampala');
    expect(text).toContain(
      'Received: Thursday, 17 May 2018 at 23:58:07 (Seoul time); Thursday, 17 May 2018 at 14:58:07 (UTC)',
    );
    expect(text).toContain('https://call.example/en/applications/K7M2Q9XD');
  });

  test.each([
    ['a link', 'Click www.win.example now'],
    ['an address', 'a@b.example'],
    [
      'a line of its own',
      'Congratulations, you have won a prize and may collect it today at the office of the city',
    ],
    ['a number to call', 'Call +44 20 7946 0000'],
  ])('does not carry %s that somebody gave as a name', (_, fullName) => {
    const { text } = receiptOf({ fullName });
    expect(text).toContain('Dear applicant,');
    expect(text).not.toContain(fullName);
  });

  test.each(['Sukarno', 'O’Brien-Ño, J. R.', 'Dr. Nguyễn Văn An', 'राम बहादुर थापा', "N'Golo"])(
    'greets %s by name',
    (fullName) => {
      expect(receiptOf({ fullName }).text).toContain(`Dear ${fullName},`);
    },
  );

  test('says the closing on the clock of the applicant’s city, in Seoul and in UTC', () => {
    expect(receiptOf({ city: 'vladivostok' }).text).toContain(
      'Applications close on Friday, 18 May 2018 at 00:59 (Vladivostok); Thursday, 17 May 2018 at 23:59 (Seoul time); Thursday, 17 May 2018 at 14:59 (UTC).',
    );
    expect(receiptOf().text).toContain('Thursday, 17 May 2018 at 17:59 (Kampala)');
  });

  test('of a city in no zone that we know says the closing in Seoul and in UTC', () => {
    expect(receiptOf(elsewhere).text).toContain(
      'Applications close on Thursday, 17 May 2018 at 23:59 (Seoul time); Thursday, 17 May 2018 at 14:59 (UTC).',
    );
  });

  test('says how late it came and that the city’s places are taken, where it is so', () => {
    const { text } = receiptOf({}, { ...full, lateBySeconds: 9 });
    expect(text).toContain('It came 9 seconds after the closing');
    expect(text).toContain('Your city has already sent 3 applications');
    expect(receiptOf().text).not.toMatch(/after the closing|already sent/);
  });

  test('of a possible duplicate reads as any other', () => {
    expect(receiptOf({}, { seen: { appliedBefore: true, placesTaken: 0 } })).toEqual(receiptOf());
  });

  test('names whom to write to', () => {
    expect(receiptOf().text).toContain('- Mr. Andrew Lim, andrew@we-gov.org');
  });
});

describe('the staff notice', () => {
  test('begins its subject with the constant that people sort by', () => {
    expect(noticeOf().subject).toBe('[WeGO call 2018-test] New application K7M2Q9XD');
  });

  test('holds neither name nor address nor telephone number', () => {
    const { text, html } = noticeOf();
    expect(text + html).not.toMatch(/Grace|Nakato|kcca|256 414/);
    expect(text).toContain('Position: Manager, e-services');
  });

  test.each([
    [{}, 'State: Submitted'],
    [full, 'State: Held for the city'],
    [{ seen: { appliedBefore: true, placesTaken: 0 } }, 'State: Held as a possible duplicate'],
  ])('of %j says "%s"', (planned, said) => {
    expect(noticeOf({}, planned).text).toContain(said);
  });

  test('says what staff must look at, and only that', () => {
    const { text } = noticeOf(elsewhere, { lateBySeconds: 61, flags: ['filled-hidden-field'] });
    expect(text).toContain('not in the list of members');
    expect(text).toContain('It came 61 s after the closing');
    expect(text).toContain('A hidden field was filled in');
    expect(noticeOf().text).not.toMatch(/list of members|after the closing|hidden field/);
  });

  test('says each thing that was noticed in a sentence of its own, and nothing of what is no flag', () => {
    const plain = noticeOf().text.length;
    const said = flags.map((flag) => noticeOf({}, { flags: [flag] }).text);
    expect(new Set(said).size).toBe(flags.length);
    for (const text of said) expect(text).toMatch(/please (?:look twice|compare)\./);
    for (const text of said) expect(text.length).toBeGreaterThan(plain + 40);
  });
});

describe('the notices of the call', () => {
  test('at the opening say when it opened and when it closes', () => {
    const { text } = first(callMails('opened'), 'call-opened');
    expect(text).toContain('Opened: Monday, 2 April 2018 at 09:00 (Seoul time)');
    expect(text).toContain('Last minute to apply: Thursday, 17 May 2018 at 23:59 (Seoul time)');
  });

  test('at the closing say what came in', () => {
    const { text } = first(callMails('closed'), 'call-closed');
    expect(text).toContain('Closed: Thursday, 17 May 2018 at 23:59 (Seoul time)');
    expect(text).toContain('Applications: 21');
    expect(text).toContain('Cities: 17');
  });
});
