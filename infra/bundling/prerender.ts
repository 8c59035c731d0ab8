import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from '#shared/domain/call/edition.ts';
import { prerenderedFolder } from '#shared/runtime/env-names.ts';
import type { Compile } from './compile.ts';

/** Pages by their names. */
type Pages = Readonly<Record<string, string>>;

const Made = z.object({
  prerender: z.custom<(edition: Edition) => Pages>((value) => typeof value === 'function'),
});

/** Runs the module of a function that makes pages, compiled as the function is. */
const pagesOf = async (entry: string, edition: Edition, compiler: Compile): Promise<Pages> => {
  const { files } = await compiler({ prerender: entry });
  const place = mkdtempSync(join(tmpdir(), 'prerender-'));
  try {
    writeFileSync(join(place, 'package.json'), '{"type":"commonjs"}');
    for (const { name, code } of files) writeFileSync(join(place, name), code);
    const required: unknown = createRequire(join(place, 'package.json'))('./prerender.js');
    return Made.parse(required).prerender(edition);
  } finally {
    rmSync(place, { recursive: true });
  }
};

/** Makes the pages of `entry`, a function's `prerender.ts`, and lays them into its folder. */
export const addPrerendered = async (
  entry: string,
  edition: Edition,
  { folder, compiler }: Readonly<{ folder: string; compiler: Compile }>,
): Promise<void> => {
  if (!existsSync(entry)) return;
  const pages = await pagesOf(entry, edition, compiler);
  mkdirSync(join(folder, prerenderedFolder), { recursive: true });
  for (const [name, html] of Object.entries(pages))
    writeFileSync(join(folder, prerenderedFolder, `${name}.html`), html);
};
