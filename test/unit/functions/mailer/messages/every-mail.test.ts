import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { mimeOf } from '#shared/mail/mime.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { edition } from '../../../../support/builders/builders.ts';
import {
  everyMail,
  everyMailInEveryLanguage,
  writtenMail,
} from '../../../../support/every/every-mail.ts';
import { coloursIn, contrastOf, turned } from '../../../../support/text/colours.ts';
import { linksOf, textOf } from '../../../../support/text/html.ts';

/** What is said, without white space, underlines, bullets and colons: each form has its own. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

const bodyOf = (html: string): string => textOf(html.slice(html.indexOf('<body')));

const withWeekdayAndDate: Readonly<Record<Language, RegExp>> = {
  en: /\w+day, \d+ \w+ 2018 at \d\d:\d\d/,
  ko: /2018년 \d+월 \d+일 [월화수목금토일]요일 \d\d:\d\d/,
};

/** Mails that lead nowhere: what they tell of is over, or opens where it was asked for. */
const withoutLinks: ReadonlySet<MailKind> = new Set([
  'draft-expired',
  'code',
  'withdrawn',
  'address-changed',
]);

/** Mails that name no instant. */
const withoutTimes: ReadonlySet<string> = new Set([
  'word that a draft was never sent',
  'a code',
  'a long code',
  'word that no application is known',
  'word that an application has another address',
  'word to the address of before',
  'word that no place is left',
  'word that a place is free',
  'word that a place was free when one was checked',
  'word of a withdrawal',
  'word that an address is on the list',
  'word that another application counts',
  'word that another of another address counts',
]);

/** Whether a path is one that somebody can open: a GET of the list, in a language that there is. */
const isLive = (path: string): boolean =>
  routes
    .filter(({ method }) => method === 'GET')
    .flatMap(({ paths }) => paths)
    .some((pattern) => {
      const parts = pattern.replace('{language}', `(?:${languages.join('|')})`);
      return new RegExp(`^${parts.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
    });

test('says what the edition says of itself in Korean, where its file does', () => {
  const title = '공동 워크숍';
  const place = '제주도';
  const translated = edition({ translations: { ko: { title, place } } });
  for (const { name, mail, made } of everyMail) {
    const { subject, text, html } = writtenMail(mail, 'ko', translated, made);
    expect(`${subject} ${text} ${html}`, name).not.toMatch(/Joint Workshop|Jeju Island/);
  }
});

test('every kind of mail has a sample', () => {
  expect(new Set(everyMail.map(({ mail }) => mail.kind))).toEqual(new Set(mailKinds));
});

describe.each(everyMailInEveryLanguage)(
  'U9 $name in "$language"',
  ({ name, mail, language, made }) => {
    const { subject, text, html } = writtenMail(mail, language, undefined, made);

    test('says in its text, in the same order, what its HTML says below banner and subject', () => {
      const title = subject.replace(/^\[[^\]]*\] /, '');
      expect(lettersOf(bodyOf(html))).toBe(`WeGO ${lettersOf(title)} ${lettersOf(text)}`);
    });

    test('has one heading of the first order, before all others', () => {
      const headings = [...html.matchAll(/<h(\d)/g)].map(([, order]) => order);
      expect(headings[0]).toBe('1');
      expect(headings.slice(1).every((order) => order === '2')).toBe(true);
    });

    test('has one button at most, in each language that it is in', () => {
      const halves = html.split('<td bgcolor').length - 1;
      expect(halves).toBeLessThanOrEqual(html.includes('<div lang=') ? 2 : 1);
    });

    test('can be read where a mailbox turns light into dark, wherever it sets a colour', () => {
      const styles = [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style);
      for (const style of styles.filter((one) => /(?:^|;)color:/.test(one))) {
        const { front, behind } = coloursIn(style);
        expect(contrastOf(front, behind), style).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(turned(front), turned(behind)), style).toBeGreaterThanOrEqual(4.5);
      }
    });

    test('has the same links in both, to pages of the site that there are, in its language', () => {
      const links: readonly string[] = text.match(/https?:\/\/\S+/g) ?? [];
      expect(linksOf(html)).toEqual(links);
      expect(links.length > 0).toBe(!withoutLinks.has(mail.kind));
      for (const link of links) {
        const { origin, pathname } = new URL(link);
        expect(origin).toBe('https://call.example');
        expect(isLive(pathname), pathname).toBe(true);
        expect(pathname.split('/')[1]).toBe(language);
      }
    });

    test('tells programs which language it is in', () => {
      expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    });

    test('brings no mark-up, image or script of anybody else’s', () => {
      expect(html).not.toMatch(/<(?:b|i|img|script|iframe)\b/);
    });

    test('has a subject without a name or an address, on one line', () => {
      expect(subject).not.toMatch(/Grace|Nakato|A&B|थापा|@|[\r\n]/);
      expect(subject.length).toBeLessThan(80);
    });

    test('shows times with weekday and date, and never “Invalid”, “undefined” or “NaN”', () => {
      expect(withWeekdayAndDate[language].test(text)).toBe(!withoutTimes.has(name));
      expect(text).not.toMatch(/Invalid|undefined|NaN|null|midnight|24:00|\[object/);
    });

    test('comes out of its envelope as it went in, read by a second library', async () => {
      const mime = await mimeOf({
        from: { name: 'WeGO 워크숍', address: 'workshop@we-gov.org' },
        replyTo: [],
        to: mail.to,
        subject,
        text,
        html,
        language,
        tags: { owner: 'call', mail: mail.name },
      });
      for (const line of mime.toString('latin1').split(/\r?\n/))
        expect(line.length, line).toBeLessThanOrEqual(78);
      const read = await simpleParser(mime);
      expect({ subject: read.subject, text: read.text, html: read.html }).toEqual({
        subject,
        text,
        html,
      });
      expect(read.from?.value[0]?.name).toBe('WeGO 워크숍');
      expect(read.headers.get('content-language')).toBe(language);
    });
  },
);
