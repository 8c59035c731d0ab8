import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFamilies, fontFile, shaperFile } from '#shared/runtime/font-files.ts';

const fonts = join(import.meta.dirname, '..', 'fonts');
const modules = join(import.meta.dirname, '../..', 'node_modules');

/** Where each file comes from that a function finds beside its bundle. */
export const fontSources: ReadonlyMap<string, string> = new Map([
  ...fontFamilies.map((family) => [fontFile(family), join(fonts, `${family}.ttf`)] as const),
  // Each font holds its licence; this is for those who look for it in the folder.
  ['fonts/LICENSE', join(fonts, 'LICENSE')],
  [shaperFile, join(modules, 'harfbuzzjs', 'dist', 'harfbuzz.wasm')],
]);

/** Lays the fonts, and what shapes text with them, beside a bundle. */
export const addFonts = (folder: string): void => {
  for (const [name, source] of fontSources) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(source, join(folder, name));
  }
};
