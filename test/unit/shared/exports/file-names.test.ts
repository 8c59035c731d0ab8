import { expect, test } from 'vitest';
import { safeName } from '#shared/exports/file-names.ts';
import { hostileStrings } from '../../../support/text/hostile-strings.ts';

test.each([
  ['a name stays as it is', "Siobhán O'Súilleabháin", "Siobhán O'Súilleabháin"],
  ['letters that were typed in parts are put together', 'Jose\u0301', 'José'],
  ['joiners of Persian and Nepali stay', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['what Windows refuses is replaced', 'a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['no path leads out', '../../etc', '.._.._etc'],
  ['a dot at the end goes, which Windows would drop', 'Grace N. ', 'Grace N'],
  ['marks that turn text around go', 'gpj.\u202eexe', 'gpj.exe'],
  ['a device of Windows is no name', 'con', '_con'],
  ['nor with an ending', 'LPT1.pdf', '_LPT1.pdf'],
  ['a name that only begins like one is', 'Conrad', 'Conrad'],
  ['nothing becomes a line', ' .. ', '_'],
])('%s', (_, given, name) => {
  expect(safeName(given)).toBe(name);
});

test('a long name ends with a whole letter', () => {
  const name = safeName('र्\u200dया'.repeat(100));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
  expect(name.length % 'र्\u200dया'.length).toBe(0);
});

test('whatever people paste is a name that every system takes', () => {
  for (const name of hostileStrings.map(safeName)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[ .]$|^$/);
    expect(name.isWellFormed() && Buffer.byteLength(name) <= 151).toBe(true);
  }
});
