import { describe, expect, test } from 'vitest';
import { languages } from '#shared/text/words.ts';
import { catalogue } from '../../../support/builders/catalogue.ts';
import {
  shownEdition,
  shownFullEdition,
  shownMistyped,
  shownValues,
} from '../../../support/builders/shown.ts';
import { everyMail, writtenMail } from '../../../support/every/every-mail.ts';
import { everyPage } from '../../../support/every/every-page.ts';
import { questions } from '../../../support/mails/staff-mails.ts';
import { shownStaffData } from '../../../support/staff/shown-staff.ts';
import { unescaped } from '../../../support/text/html.ts';
import { outsideBrackets, pseudoLanguages } from '../../../support/text/pseudo.ts';
import { sentencesOf } from '../../../support/text/sentences.ts';
import { switchesIn } from '../../../support/world/switches.ts';
import { testEdition } from '../../../support/world/web.ts';

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(stringsIn)
    : [String(value)];

/** What no catalogue says: the edition's words, what people typed, names, and addresses. */
const data = [
  ...stringsIn(shownEdition),
  ...stringsIn(shownFullEdition),
  ...stringsIn(testEdition),
  ...shownValues.values(),
  ...shownMistyped.values(),
  ...languages.map((language) => catalogue(language).page.name),
  'K7M2Q9XD',
  'K7M2Q-9XD4T',
  'WeGO',
  'राम बहादुर थापा',
  'Hội An',
  '<b>"A&B"</b> \'x\'',
  '<i>Mayor</i>',
  '<i>x</i>',
  'Sarah Namukasa',
  'Director of Administration',
  'sarah@kcca.go.ug',
  'Left & gone',
  ...questions,
  ...shownStaffData,
  'Q9XDK7M2',
]
  .filter((text) => /\p{L}/u.test(text))
  .sort((a, b) => b.length - a.length);

/** Dates and sizes as ICU writes them: it knows neither pseudo-locale, and takes English and Arabic. */
const dates =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:\p{L}+ \d+)(?:, \d{4})?(?: at)?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \p{L}+ \d+, \d{4}|\d [KM]B|\p{Script=Arabic}+|https?:\S+/gu;

/** Pages and mails have most of their texts in common. */
const lookedAt = new Map<string, string>();

const untranslated = (text: string): string => {
  const found = lookedAt.get(text) ?? untranslatedIn(text);
  lookedAt.set(text, found);
  return found;
};

const untranslatedIn = (text: string): string => {
  // Mails put spaces of no width into what could become a link.
  let left = outsideBrackets(text).replaceAll('\u200b', '').replace(dates, ' ');
  for (const one of data) left = left.replaceAll(one, ' ');
  return left.replace(/[^\p{L}]+/gu, ' ').trim();
};

/** What a page says to eyes and ears: its text and the attributes that are read out. */
const saidIn = (html: string): readonly string[] => {
  const shown = html.replace(/<(textarea|script)\b[\s\S]*?<\/\1>/g, '');
  const texts = [...shown.matchAll(/>([^<]+)</g)];
  const spoken = [
    ...shown.matchAll(
      /\s(?:aria-label|title|alt|placeholder|data-(?:count|text|shrunk|copy|copied|keep-typed|offer|bring|remove|removed|too-large))="([^"]*)"/g,
    ),
  ];
  return [...texts, ...spoken].map(([, text = '']) => unescaped(text).trim());
};

describe.each(pseudoLanguages)('in the pseudo-locale %s', (language) => {
  test('each text is two fifths longer, between brackets, with its values as they are', () => {
    const [plain, disguised] = [sentencesOf(catalogue('en')), sentencesOf(catalogue(language))];
    expect(disguised.map(({ at }) => at)).toEqual(plain.map(({ at }) => at));
    for (const [index, { at, said, marks }] of disguised.entries()) {
      if (at === 'page.direction') continue;
      const { said: english = '' } = plain[index] ?? {};
      expect(said).toMatch(/^⟦.*⟧$/);
      expect(said.length - 2, at).toBeGreaterThanOrEqual(Math.floor(english.length * 1.4));
      for (const mark of marks) if (english.includes(mark)) expect(said).toContain(mark);
    }
  });

  test.each(everyPage)('U7 $name says nothing that is in no catalogue', ({ html }) => {
    const said = saidIn(html(language));
    expect(said.filter((text) => text.includes('⟦')).length).toBeGreaterThan(5);
    expect(said.filter((text) => untranslated(text) !== '')).toEqual([]);
  });

  test.each(everyMail)('$name says nothing that is in no catalogue', ({ mail, made }) => {
    const { subject, text } = writtenMail(mail, language, undefined, made);
    const said = [subject, ...text.split('\n')];
    expect(said.filter((line) => untranslated(line) !== '')).toEqual([]);
  });

  test.each(everyPage)('$name runs as the language does', ({ html }) => {
    const direction = language === 'ar-XB' ? 'rtl' : 'ltr';
    expect(html(language)).toContain(`<html lang="${language}" dir="${direction}">`);
  });
});

describe.each(languages)('in "%s"', (language) => {
  test.each(everyPage)('$name has nothing of a pseudo-locale', ({ html }) => {
    expect(html(language)).not.toMatch(/[⟦⟧\u202a-\u202e]/);
  });

  test.each(everyPage)(
    '$name leads to pages in this language alone, but for the switch',
    ({ html }) => {
      const page = html(language);
      const main = page.replace(/(<header[\s\S]*?<\/span>)[\s\S]*?<\/header>/, '$1');
      expect(switchesIn(page).filter((one) => one.language === language)).toEqual([]);
      const links = [...main.matchAll(/<(?:a|form)\s[^>]*>/g)].map(([tag]) => tag);
      const others = links.filter(
        (tag) => /(?:href|action)="\/(?!assets)/.test(tag) && !tag.includes(`="/${language}`),
      );
      expect(others).toEqual([]);
    },
  );
});

const { ko } = shownEdition.translations;
const translated = [shownEdition.title, shownEdition.workshop.place, ...shownEdition.partners];

test.each(everyPage)('$name says in Korean what the edition says in Korean', ({ html }) => {
  const said = saidIn(html('ko'));
  expect(said.join(' ')).toContain(ko?.title);
  expect(translated.filter((english) => said.some((text) => text.includes(english)))).toEqual([]);
});
