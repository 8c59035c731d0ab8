import { posix } from 'node:path';
import type { ParsedFile } from './parse.ts';

/** The paths that `#name/*` stands for, as package.json says. */
export type ImportNames = Readonly<Record<string, string>>;

const resolved = (from: string, specifier: string, names: ImportNames): string | undefined => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  for (const [name, target] of Object.entries(names)) {
    const [before = '', after = ''] = name.split('*');
    if (specifier.startsWith(before) && specifier.endsWith(after))
      return posix.normalize(
        target.replace('*', specifier.slice(before.length, specifier.length - after.length)),
      );
  }
  return undefined;
};

export type Imports = ReadonlyMap<string, readonly string[]>;

/** Which of the files each of them imports: for its code, for its types alone, or when it is used. */
export const importsOf = (files: readonly ParsedFile[], names: ImportNames): Imports => {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, tree }): [string, readonly string[]] => {
      const targets = tree.imports
        .map((specifier) => resolved(path, specifier.getText().slice(1, -1), names))
        .filter((target) => target !== undefined);
      return [path, targets.filter((target) => known.has(target))];
    }),
  );
};

/** The files that a file imports, and those that these import, and so on. */
export const reachedFrom = (start: string, imports: Imports): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const target of imports.get(path) ?? [])
      if (!reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
  return reached;
};

/** The groups of files of which each comes back to itself by way of all others; the largest first. */
export const circlesIn = (imports: Imports): readonly (readonly string[])[] => {
  const reached = new Map([...imports.keys()].map((path) => [path, reachedFrom(path, imports)]));
  const inCircles = [...imports.keys()].filter((path) => reached.get(path)?.has(path));
  const circles = Map.groupBy(inCircles, (path) =>
    inCircles
      .filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path))
      .join(' '),
  );
  return [...circles.values()].toSorted((one, other) => other.length - one.length);
};
