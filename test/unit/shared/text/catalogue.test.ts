import { describe, expect, test } from 'vitest';
import { fieldsOf, formParts } from '#shared/domain/form/form-fields.ts';
import { isLanguage, languages } from '#shared/text/words.ts';
import { catalogue } from '../../../support/builders/catalogue.ts';
import { type Sentence, sentencesOf } from '../../../support/text/sentences.ts';

const placesOf = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.map(({ at }) => at);

const en = catalogue('en');

test('a language is one of those there are, whatever an address says', () => {
  expect(languages.map((language) => catalogue(language).page.name)).toEqual(['English', '한국어']);
  for (const other of ['', 'EN', 'fr', '__proto__', 'constructor', 'toString'])
    expect({ is: isLanguage(other), said: catalogue(other) }).toEqual({ is: false, said: en });
});

describe.each(languages)('the catalogue of "%s"', (language) => {
  const sentences = sentencesOf(catalogue(language));

  test('says all that English says, hints and options too, and nothing else', () => {
    expect(placesOf(sentences)).toEqual(placesOf(sentencesOf(en)));
    expect(sentences.length).toBeGreaterThan(150);
  });

  test('says something everywhere, with no white space around it or doubled', () => {
    const bad = sentences.filter(({ said }) => !/^\S(?:.*\S)?$/.test(said) || /\s\s/.test(said));
    expect(placesOf(bad)).toEqual([]);
  });

  test('says every value that it is handed', () => {
    const silent = sentences.filter(({ said, marks }) => marks.some((one) => !said.includes(one)));
    // The first of three steps alone names the closing.
    expect(placesOf(silent)).toEqual(['receipt.nextSteps.1', 'receipt.nextSteps.2']);
  });

  test('never says “undefined”, “null” or an object', () => {
    const bad = sentences.filter(({ said }) => /undefined|null|NaN|\[object|\$\{/.test(said));
    expect(placesOf(bad)).toEqual([]);
  });

  test('marks as optional the fields that one may leave empty, and no others', () => {
    const { fields, form } = catalogue(language);
    for (const [name, { required }] of formParts.flatMap(fieldsOf)) {
      const { label } = fields[name];
      expect(/ \((?:optional|선택)\)$/.test(label), label).toBe(required === false);
      const said = form.errorText('too-long', label, { min: 1, max: 2, count: 3 });
      expect(said).not.toMatch(/\(optional\)|\(선택\)/);
    }
  });
});

describe('Korean', () => {
  const korean = sentencesOf(catalogue('ko'));

  test('is Korean throughout', () => {
    const foreign = korean.filter(({ said }) => !/\p{Script=Hangul}/u.test(said));
    expect(placesOf(foreign)).toEqual(['page.direction']);
  });

  test('has nothing in other letters but names and examples', () => {
    const names =
      /WeGO|NIA|UTC|WCAG|AA|axe|Chromium|\.ics|name@city\.gov|SHA-256|CSV|XLSX|ZIP|PDF|JPEG|PNG|HEIC|JSON|MB|dpi/g;
    const mixed = korean.filter(({ said }) => /\p{Script=Latin}/u.test(said.replace(names, '')));
    expect(placesOf(mixed)).toEqual(['page.direction']);
  });

  test('puts behind no value a particle that depends on its last sound', () => {
    const particle = /\}[’”)]?(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라)(?!\p{L})/u;
    expect(korean.filter(({ said }) => particle.test(said))).toEqual([]);
  });

  test('speaks politely: a sentence ends in -니다, -니까, -세요 or -요', () => {
    const blunt = korean.filter(({ said }) => /(?<!니)다[.!?]?$|(?<!니)까[.?]$/.test(said));
    expect(blunt).toEqual([]);
  });
});
