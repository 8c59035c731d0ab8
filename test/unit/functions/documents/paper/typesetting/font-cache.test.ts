import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fontCache } from '../../../../../../functions/documents/paper/typesetting/font-cache.ts';
import { fontSources } from '../../../../../../infra/bundling/font-files.ts';

test('a font that could not be read is read again for the next form, and once then', async () => {
  const asked: string[] = [];
  const fonts = fontCache(async (name) => {
    asked.push(name);
    if (asked.length <= 2) throw new Error('too many open files');
    return readFile(fontSources.get(name) ?? name);
  });
  await expect(fonts('NotoSans')).rejects.toThrow('too many open files');
  const font = await fonts('NotoSans');
  expect(font.width('Grace', false)).toBeGreaterThan(1);
  expect(await fonts('NotoSans')).toBe(font);
  expect(asked).toHaveLength(4);
});
