import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FontFamily, fontFamilies, fontFile, shaperFile } from '#shared/runtime/font-files.ts';

const modules = join(import.meta.dirname, '../..', 'node_modules');
const fonts = join(modules, '@expo-google-fonts');

/** NotoSansKR is in the package noto-sans-kr. */
const packageOf = (family: FontFamily): string =>
  family.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

const sourceOf = (family: FontFamily): string =>
  join(fonts, packageOf(family), '400Regular', `${family}_400Regular.ttf`);

/** Where each file comes from that a function finds beside its bundle. */
export const fontSources: ReadonlyMap<string, string> = new Map([
  ...fontFamilies.map((family) => [fontFile(family), sourceOf(family)] as const),
  // Each font holds its licence; this is for those who look for it in the folder.
  ['fonts/LICENSE', join(fonts, packageOf('NotoSans'), 'LICENSE_FONT')],
  [shaperFile, join(modules, 'harfbuzzjs', 'dist', 'harfbuzz.wasm')],
]);

/** Lays the fonts, and what shapes text with them, beside a bundle. */
export const addFonts = (folder: string): void => {
  for (const [name, source] of fontSources) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(source, join(folder, name));
  }
};
