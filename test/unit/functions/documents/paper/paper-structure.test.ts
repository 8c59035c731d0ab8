import { describe, expect, test } from 'vitest';
import { languages } from '#shared/text/words.ts';
import { catalogue } from '../../../../support/builders/catalogue.ts';
import { shownContext } from '../../../../support/builders/shown.ts';
import { nominationForm } from '../../../../support/fakes/fonts.ts';
import {
  allIn,
  drawnOn,
  structureOf,
  taggedPiecesOf,
  unmarkedIn,
} from '../../../../support/text/pdf-structure.ts';

const grace = { fullName: 'Grace Nakato', position: 'Manager, e-services', otherCity: 'Hội An' };
const long = {
  ...grace,
  fullName: 'Nguyễn Thị '.repeat(18).trim(),
  nameInOwnScript: 'سازمان فناوری اطلاعات '.repeat(9).trim(),
  department: 'W'.repeat(200),
  otherCity: 'กรุงเทพมหานคร '.repeat(6).trim(),
};

const letter = (values: Readonly<Record<string, string>>, language: string) =>
  nominationForm(shownContext(language), {
    reference: 'K7M2Q9XD',
    values: new Map(Object.entries(values)),
    madeAt: Date.parse('2018-05-11T00:53:20Z'),
  });

const cases = languages.flatMap((language) =>
  (
    [
      ['short', grace],
      ['of two pages', long],
      ['empty', {}],
    ] as const
  ).map(([name, values]) => ({ name: `${name}, in ${language}`, language, values })),
);

/**
 * What PDF/UA-1 asks of the letter, as far as a test can tell. It does not tell whether a glyph is
 * as wide as the file says, whether each text is the right one for its glyphs, nor how a screen
 * reader says it.
 */
describe.each(cases)('a letter read aloud: $name', ({ language, values }) => {
  const pdf = letter(values, language);

  test('goes from the title over what the city says to the lines for the signature', async () => {
    const { children } = structureOf(await pdf);
    expect(children.map(({ type }) => type)).toEqual([
      'H1',
      'P',
      'Table',
      'H2',
      'Table',
      'H2',
      'Table',
    ]);
  });

  test('says of each row what it is about, before what stands there', async () => {
    const rows = allIn(structureOf(await pdf)).filter(({ type }) => type === 'TR');
    expect(rows).toHaveLength(1 + 6 + 5);
    for (const { children } of rows) {
      expect(children.map(({ type }) => type)).toEqual(['TH', 'TD']);
      expect(children[0]?.scope).toBe('Row');
      expect(children[0]?.pieces).toBeGreaterThan(0);
    }
  });

  test('leaves nothing out, and reads out no line or footer', async () => {
    const drawn = drawnOn(await pdf);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.flatMap(unmarkedIn)).toEqual([]);
    const tagged = drawn.map(taggedPiecesOf).reduce((sum, count) => sum + count, 0);
    const read = allIn(structureOf(await pdf)).reduce((sum, { pieces }) => sum + pieces, 0);
    expect(read).toBe(tagged);
  });

  test('says that it is PDF/UA, and what else that asks for', async () => {
    const raw = Buffer.from(await pdf).toString('latin1');
    const words = Buffer.from(await pdf).toString('utf8');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(words).toContain(`>${catalogue(language).nominationLetter.title}</rdf:li>`);
    for (const mark of [`/Lang (${language})`, '/Marked true', '/DisplayDocTitle true', '/Tabs /S'])
      expect(raw).toContain(mark);
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(raw.match(/\/FontFile[23]? /g)).toHaveLength(fonts.length);
    expect(raw.match(/\/ToUnicode /g)).toHaveLength(fonts.length);
    for (const none of ['/Annots', '/AcroForm', '/CIDSet', '/Suspects', '/Encrypt', '/JavaScript'])
      expect(raw).not.toContain(none);
  });
});
