import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import type { Metafile } from 'esbuild';
import { z } from 'zod';
import type { Code, Compile } from './compile.ts';

const project = join(import.meta.dirname, '../..');

/** What a bundle is made of and by; of packages, the list of those that are installed. */
const sources = ['functions', 'shared', 'infra/areas.ts', 'infra/bundling'];
const lists = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

const filesOf = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** A name for everything that the code of bundles depends on, as it is now. */
const digest = (): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources, ...lists].flatMap((path) => filesOf(join(project, path))))
    hash.update(`\0${relative(project, file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
};

const Kept = z.object({
  files: z.array(z.object({ name: z.string(), code: z.string(), map: z.string() })),
  metafile: z.custom<Metafile>((value) => typeof value === 'object' && value !== null),
});

/** As many states of the sources are kept, for whoever goes back and forth between branches. */
const mostStates = 4;

const forgetOldest = (folder: string): void => {
  const age = (state: string): number =>
    statSync(join(folder, state), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const states = readdirSync(folder).toSorted((a, b) => age(b) - age(a));
  for (const state of states.slice(mostStates))
    rmSync(join(folder, state), { recursive: true, force: true });
};

/** What lies there whole; undefined where nothing does, or what a full disk has left of it. */
const readKept = (file: string): Code | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Keeps it where it can be: in a folder that cannot be written, each run compiles for itself. */
const keep = (folder: string, file: string, code: Code): void => {
  // Moved there whole: two runs may begin at once.
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, JSON.stringify(code));
    renameSync(beside, file);
    forgetOldest(folder);
  } catch {
    if (existsSync(beside)) rmSync(beside);
  }
};

/**
 * Compiles by `compile`, and keeps in `folder` what came out: it is taken from there for as long as
 * no source, no package and no part of the bundling is another, by what `stateNow` says. A package
 * that was changed by hand is not seen; what is deployed is compiled anew (ADR 0048).
 */
export const keptIn = (folder: string, compile: Compile, stateNow = digest): Compile => {
  const state = stateNow();
  return async (entries) => {
    const name = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 32);
    const file = join(folder, state, `${name}.json`);
    const kept = readKept(file);
    if (kept) return kept;
    const code = await compile(entries);
    // Somebody may have saved a source meanwhile: then nobody knows of which state the code is.
    if (stateNow() === state) keep(folder, file, code);
    return code;
  };
};
