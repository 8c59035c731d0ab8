import { describe, expect, test } from 'vitest';
import { flags } from '#shared/domain/application/flags.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { edition } from '../../../../support/builders/builders.ts';
import { writtenMail } from '../../../../support/every/every-mail.ts';
import { clearingMails, revisionMails } from '../../../../support/mails/journey-mails.ts';
import { applicationMails, callMails } from '../../../../support/mails/mails.ts';

const first = (mails: readonly Mail[], kind: Mail['kind'], language?: string) => {
  const found = mails.find((mail) => mail.kind === kind);
  if (!found) throw new Error(`no ${kind} was planned`);
  return writtenMail(found, language ?? found.language);
};

const receiptOf = (...planned: Parameters<typeof applicationMails>) =>
  first(applicationMails(...planned), 'receipt');
const noticeOf = (...planned: Parameters<typeof applicationMails>) =>
  first(applicationMails(...planned), 'staff-notice');

const full = { seen: { appliedBefore: false, placesTaken: 3 } };
const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

describe('the receipt', () => {
  test('greets the applicant and says reference, city and second of arrival on each clock', () => {
    const { subject, text } = receiptOf();
    expect(subject).toBe('We have received your application (K7M2Q9XD)');
    expect(text).toContain('Dear Grace Nakato,');
    expect(text).toContain('Reference number: K7M2Q9XD');
    expect(text).toContain('City: Kampala');
    expect(text).toContain(
      'Received:\n  Thursday, 17 May 2018 at 17:58:07 (Kampala)\n  Thursday, 17 May 2018 at 23:58:07 (Seoul time)\n  Thursday, 17 May 2018 at 14:58:07 (UTC)\n',
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
      'Deadline for changes:\n  Friday, 18 May 2018 at 00:59 (Vladivostok)\n  Thursday, 17 May 2018 at 23:59 (Seoul time)\n  Thursday, 17 May 2018 at 14:59 (UTC)\n',
    );
    expect(receiptOf().text).toContain('Thursday, 17 May 2018 at 17:59 (Kampala)');
  });

  test('of a city on the clock of Seoul says that time once', () => {
    const [mail] = applicationMails();
    if (mail?.kind !== 'receipt') throw new Error('no receipt was planned');
    const inGimpo = { ...mail.facts, city: 'Gimpo', cityZone: 'Asia/Seoul' };
    expect(writtenMail({ kind: 'receipt', facts: inGimpo }, 'en').text).toContain(
      'Deadline for changes:\n  Thursday, 17 May 2018 at 23:59 (Seoul time)\n  Thursday, 17 May 2018 at 14:59 (UTC)\n',
    );
  });

  test('of a city in no zone that we know says the closing in Seoul and in UTC', () => {
    expect(receiptOf(elsewhere).text).toContain(
      'Deadline for changes:\n  Thursday, 17 May 2018 at 23:59 (Seoul time)\n  Thursday, 17 May 2018 at 14:59 (UTC)\n',
    );
  });

  test('of a late one names no deadline that is over', () => {
    const { text } = receiptOf({}, { lateBySeconds: 9 });
    expect(text).not.toContain('Deadline for changes');
    expect(text).not.toContain('until the deadline');
    expect(text).toContain('We will email you the decision');
  });

  test('says how late it came and that the city’s places are taken, where it is so', () => {
    const { text } = receiptOf({}, { ...full, lateBySeconds: 9 });
    expect(text).toContain('We received it 9 seconds after the deadline');
    expect(text).toContain('Your city has already submitted 3 applications');
    expect(receiptOf().text).not.toMatch(/after the deadline|already submitted/);
  });

  test('of a possible duplicate reads as any other', () => {
    expect(receiptOf({}, { seen: { appliedBefore: true, placesTaken: 0 } })).toEqual(receiptOf());
  });

  test('names whom to write to', () => {
    expect(receiptOf().text).toContain('- Mr. Andrew Lim, andrew@we-gov.org');
  });
});

describe('the receipt of one who applied in Korean', () => {
  const korean = (...[changes = {}, planned = {}]: Parameters<typeof applicationMails>) =>
    receiptOf(changes, { ...planned, language: 'ko' });

  test('is in Korean, with the same facts', () => {
    const { subject, text } = korean();
    expect(subject).toBe('신청이 접수되었습니다 (신청번호 K7M2Q9XD)');
    expect(text).toContain('Grace Nakato 님께');
    expect(text).toContain('신청번호: K7M2Q9XD');
    expect(text).toContain('도시: Kampala');
    expect(text).toContain(
      '접수 일시:\n  2018년 5월 17일 목요일 17:58:07 (Kampala)\n  2018년 5월 17일 목요일 23:58:07 (한국 표준시)\n  2018년 5월 17일 목요일 14:58:07 (UTC, 협정 세계시)',
    );
    expect(text).toContain('https://call.example/ko/applications/K7M2Q9XD');
  });

  test('says the closing on the clock of the city, in Seoul and in UTC', () => {
    expect(korean({ city: 'vladivostok' }).text).toContain(
      '수정 마감 일시:\n  2018년 5월 18일 금요일 00:59 (Vladivostok)\n  2018년 5월 17일 목요일 23:59 (한국 표준시)\n  2018년 5월 17일 목요일 14:59 (UTC, 협정 세계시)',
    );
  });

  test('says the title in Korean where the edition has it, else in English', () => {
    const [mail] = applicationMails();
    if (!mail) throw new Error('no receipt was planned');
    const translated = edition({ translations: { ko: { title: '공동 워크숍' } } });
    expect(writtenMail(mail, 'ko', translated).text).toContain('‘공동 워크숍’ 참가를 신청해');
    expect(writtenMail(mail, 'ko').text).toContain('‘Joint Workshop for Smart');
  });
});

describe('the staff notice', () => {
  test('begins its subject with the constant that people sort by', () => {
    expect(noticeOf().subject).toBe('[WeGO call 2018-test] New application K7M2Q9XD');
  });

  test('of an application that is sent again says that it was changed', () => {
    const changed = first(revisionMails({ position: 'Director' }), 'staff-notice');
    expect(changed.subject).toBe('[WeGO call 2018-test] Application changed K7M2Q9XD');
    expect(changed.text).toContain('An applicant has submitted changes to their application.');
    const korean = first(revisionMails({ position: 'Director' }), 'staff-notice', 'ko');
    expect(korean.subject).toBe('[WeGO 모집 2018-test] 신청 변경 K7M2Q9XD');
  });

  test('holds neither name nor address nor telephone number', () => {
    const { text, html } = noticeOf();
    expect(text + html).not.toMatch(/Grace|Nakato|kcca|256 414/);
    expect(text).toContain('Position: Manager, e-services');
  });

  test.each<[Parameters<typeof noticeOf>[1], string]>([
    [{}, 'Status: Submitted'],
    [full, 'Status: On hold: the city is full'],
    [
      { seen: { appliedBefore: true, placesTaken: 0 } },
      'Status: On hold: possible duplicate to compare',
    ],
    [{ flags: ['unlike-a-browser'] }, 'Status: On hold: may be automated.'],
  ])('of %j says "%s"', (planned, said) => {
    expect(noticeOf({}, planned).text).toContain(said);
  });

  test('says what staff must look at, and only that', () => {
    const { text } = noticeOf(elsewhere, { lateBySeconds: 61, flags: ['filled-hidden-field'] });
    expect(text).toContain('not in the list of member cities');
    expect(text).toContain('It was submitted 61 seconds after the deadline');
    expect(text).toContain('A field that people cannot see was filled in');
    expect(noticeOf().text).not.toMatch(/list of members|after the closing|hidden field/);
  });

  test('says each thing that was noticed in a sentence of its own, and nothing of what is no flag', () => {
    const plain = noticeOf().text.length;
    const said = flags.map((flag) => noticeOf({}, { flags: [flag] }).text);
    expect(new Set(said).size).toBe(flags.length);
    for (const text of said) expect(text).toMatch(/Check it carefully\.|Compare the two\./);
    for (const text of said) expect(text.length).toBeGreaterThan(plain + 40);
  });
});

describe('the mails of one that was held for a check', () => {
  test('are, as long as it is, the receipt of every other, with the way to confirm the address', () => {
    const held = receiptOf({}, { flags: ['unlike-a-browser'] });
    expect(held).toEqual(receiptOf());
    expect(held.text).toContain('We then email you a 6-digit code to open it');
    expect(receiptOf({}, { ...full, flags: ['unlike-a-browser'] })).toEqual(receiptOf({}, full));
    const changed = first(revisionMails({ position: 'Director' }), 'receipt');
    expect(changed.text).not.toContain('To confirm');
    expect(changed.subject).toBe('We have received your changes (K7M2Q9XD)');
  });

  test('say that it waits where no place is left by then', () => {
    const { subject, text } = first(clearingMails(3), 'held-for-city');
    expect(subject).toBe('Your application is on hold (K7M2Q9XD)');
    expect(text).toContain('Its turn depends on the time at which you submitted it.');
    expect(clearingMails(0).map(({ kind }) => kind)).toEqual(['staff-cleared']);
  });

  test('say that a place is free to one who was told that none was', () => {
    expect(clearingMails(2, full).map(({ kind }) => kind)).toContain('promoted');
  });

  test('tell staff where it stands now, and name nobody', () => {
    const { subject, text } = first(clearingMails(3), 'staff-cleared');
    expect(subject).toBe('[WeGO call 2018-test] Checked: K7M2Q9XD');
    expect(text).toContain('Status: On hold: the city is full');
    expect(first(clearingMails(0), 'staff-cleared').text).toContain('Status: Submitted');
    expect(text).not.toMatch(/Grace|Nakato|kcca/);
  });
});

describe('the notices of the call', () => {
  test('at the opening say when it opened and when it closes', () => {
    const { text } = first(callMails('opened'), 'call-opened');
    expect(text).toContain('Opened:\n  Monday, 2 April 2018 at 09:00 (Seoul time)');
    expect(text).toContain('Deadline to apply:\n  Thursday, 17 May 2018 at 23:59 (Seoul time)');
  });

  test('at the closing say what came in', () => {
    const { text } = first(callMails('closed'), 'call-closed');
    expect(text).toContain('Deadline:\n  Thursday, 17 May 2018 at 23:59 (Seoul time)');
    expect(text).toContain('Applications received: 21');
    expect(text).toContain('Cities with applications: 17');
    expect(text).not.toContain('may be automated');
    const told = first(callMails('closed', { unchecked: 9 }), 'call-closed').text;
    expect(told).toContain('Of these, on hold because they may be automated: 9');
  });
});
