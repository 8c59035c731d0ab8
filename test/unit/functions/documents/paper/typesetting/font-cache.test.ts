import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fontShelf } from '../../../../../../functions/documents/paper/typesetting/font-cache.ts';
import { fontSources } from '../../../../../../infra/bundling/font-files.ts';

test('a font that could not be read is read again for the next form, and once then', async () => {
  const asked: string[] = [];
  const shelf = fontShelf(async (name) => {
    asked.push(name);
    if (asked.length <= 2) throw new Error('too many open files');
    return readFile(fontSources.get(name) ?? name);
  });
  await expect(shelf('NotoSans')).rejects.toThrow('too many open files');
  const font = await shelf('NotoSans');
  expect(font.width('Grace', false)).toBeGreaterThan(1);
  expect(await shelf('NotoSans')).toBe(font);
  expect(asked).toHaveLength(4);
});
