import { describe, expect, test } from 'vitest';
import { safeName, safeWords } from '../../../../../functions/mailer/messages/others-words.ts';
import { realNames } from '../../../../support/builders/names.ts';

const read = (shown: string): string => shown.replaceAll('\u200b', '');

describe('what a stranger typed, in a mail', () => {
  test.each([
    'https://evil.example/wego',
    'sign in at evil.example/wego',
    'Security notice: sign in at https://evil.example/wego',
    'WWW.evil.example',
    'visit Evil.Com today',
    'evil．example',
    'evil。example',
    'call ０２−１２３４−５６７８',
    'call ०२१२३४५६७८',
    'ｅｖｉｌ.com',
    'write to a@b.example',
    'mailto:a@b',
    'javascript:alert(1)',
    'Call +44 20 7946 0000',
    'Call 02 2133 5678 90',
    'xn--e1afmkfd.xn--p1ai, evil.example:8080',
  ])('“%s” is left out as a name and as a position', (values) => {
    expect([safeName(values), safeWords(values)]).toEqual(['', '']);
  });

  test.each([
    'Kumar a/l Subramaniam',
    'Fatima s/o Ali',
    'Ravi @ Kumar',
    'Dr.Grace Nakato',
    'Dr. Grace Nakato',
    'डा.राम बहादुर थापा',
    'John Smith 3rd',
    "M'Baye d.A. O'Neil",
  ])('the name “%s” is kept (F14)', (values) => {
    expect(read(safeName(values))).toBe(values);
  });

  test.each([
    'Manager, e-services / ICT (acting)',
    'Team lead: smart city',
    'Head of Unit 3, 2018–2020',
    'Asst.Director (Planning)',
    'Deputy @ Mayor’s office',
  ])('the position “%s” is kept (F14)', (values) => {
    expect(read(safeWords(values))).toBe(values);
  });

  test('has no two letters left around a dot, a slash, a colon or an @', () => {
    for (const values of ['Dr.Grace', 'a/l', 'x:y', 'a@b', 'J.R.R.Tolkien', 'a\\b'])
      expect(safeWords(values)).not.toMatch(/[\p{L}\p{N}][.:/\\@][\p{L}\p{N}]/u);
  });

  test('is cut where a position is a text of its own', () => {
    const shown = safeWords('very '.repeat(40));
    expect([...shown].length).toBeLessThanOrEqual(80);
    expect(shown).toMatch(/very…$/);
  });

  test.each(['Security notice: your account', 'Win now!', 'Are you there?', 'x'.repeat(81)])(
    '“%s” greets nobody',
    (values) => {
      expect(safeName(values)).toBe('');
    },
  );

  test('is every real name as it was typed', () => {
    for (const name of realNames) if (name.length <= 80) expect(read(safeName(name))).toBe(name);
  });
});
