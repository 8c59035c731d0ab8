import { describe, expect, test } from 'vitest';
import { cleanLine } from '#shared/domain/form/text.ts';
import { fontRuns } from '../../../../../../functions/documents/paper/typesetting/font-runs.ts';
import { setLines } from '../../../../../../functions/documents/paper/typesetting/set-lines.ts';
import { cityNames, realNames } from '../../../../../support/builders/names.ts';
import { fonts } from '../../../../../support/fakes/fonts.ts';
import { hostileStrings } from '../../../../../support/text/hostile-strings.ts';

const measure = { size: 11, width: 300 };

const set = async (text: string, width = measure.width) => {
  const lines = await setLines(fonts, text, { ...measure, width });
  if (!lines) throw new Error(`no font for ${text}`);
  return lines.lines.map(({ placed }) => placed);
};

describe('a name on paper', () => {
  test.each([...realNames, ...cityNames])('%s is printed without a box', async (name) => {
    for (const placed of await set(name))
      for (const { font, text, isRtl } of placed)
        for (const { id } of font.shape(text, isRtl)) expect(id).not.toBe(0);
  });

  test.each([...realNames, ...cityNames])('%s is printed letter by letter', async (name) => {
    const printed = (await set(name)).flatMap((line) => line.map(({ text }) => text)).join('');
    const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
    expect(letters(printed)).toBe(letters(name));
  });

  test.each([
    ['诸葛亮', 'NotoSansSC'],
    ['歐陽修', 'NotoSansJP'],
    ['𠮷田', 'NotoSansJP'],
    ['金敏俊(김민준)', 'NotoSansKR'],
    ['Grace', 'NotoSans'],
  ])('%s is one font’s: %s', async (name, family) => {
    const runs = (await fontRuns(fonts, name)) ?? [];
    expect(new Set(runs.map(({ font }) => font.family))).toEqual(new Set([family]));
  });

  test.each(['👩🏽‍💻 Grace', '𓀀𓁐', 'ᏀᎡᎪᏟᎬ', '\u{10fffd}'])(
    'that has letters of no font of ours is not printed: %s',
    async (name) => {
      expect(await setLines(fonts, name, measure)).toBeUndefined();
    },
  );
});

describe('a line', () => {
  test('of two directions reads each its own way', async () => {
    const [line = []] = await set('Grace عبد 123 (شمس)');
    expect(line.map(({ text }) => text.trim())).toEqual(['Grace', '(شمس)', '123', 'عبد']);
    expect(line.map(({ isRtl }) => isRtl)).toEqual([false, true, false, true]);
  });

  test('joins the letters of Arabic, from right to left', async () => {
    const font = await fonts('NotoSansArabic');
    const glyphs = font.shape('محمد', true);
    expect(glyphs.map(({ cluster }) => cluster)).toEqual([3, 2, 1, 0]);
    const apart = [...'دمحم'].map((letter) => font.shape(letter, true)[0]?.id);
    expect(glyphs.map(({ id }) => id)).not.toEqual(apart);
  });

  test('that is too long goes on below, and nothing is lost', async () => {
    for (const text of [
      'A'.repeat(1_500),
      'ab '.repeat(600).trim(),
      '한'.repeat(300),
      'เ'.repeat(300),
    ]) {
      const lines = await set(text);
      expect(lines.length).toBeGreaterThan(3);
      const letters = lines.flatMap((line) => line.map(({ text: part }) => part)).join('');
      expect(letters.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines)
        for (const { font, text: part, isRtl, x } of line)
          expect(x + font.width(part.trimEnd(), isRtl) * measure.size).toBeLessThanOrEqual(
            measure.width + 0.01,
          );
    }
  });

  test('ends between words, where a script has them', async () => {
    const lines = await set('Deputy Director of the Division of Public Transport', 120);
    expect(lines.map(([first]) => first?.text)).toEqual([
      'Deputy Director of the',
      'Division of Public',
      'Transport',
    ]);
    const [first] = await set('กรุงเทพมหานคร สำนักงานเขต', 80);
    expect(first?.[0]?.text).toBe('กรุงเทพมหานคร');
  });

  test.each(hostileStrings.map((text) => [text.slice(0, 40), text]))(
    'of %j is printed or left out, and nothing breaks',
    async (_, text) => {
      const clean = cleanLine(text.toWellFormed());
      const lines = await setLines(fonts, clean.slice(0, 3_000), measure);
      for (const { placed } of lines?.lines ?? [])
        for (const { font, text: part, isRtl } of placed)
          for (const { id } of font.shape(part, isRtl)) expect(id).not.toBe(0);
    },
  );
});
