import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) }),
  ),
});

/** The places where Node looks for `name` from the package at `folder`, nearest first. */
const placesOf = (folder: string, name: string): readonly string[] => {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  const above = parts.map((_, count) =>
    parts.slice(0, parts.length - count).join('/node_modules/'),
  );
  return [...above, ''].map((at) => `${at === '' ? '' : `${at}/`}node_modules/${name}`);
};

test('whoever clones the project can install it: the lock file names the packages of every platform', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(folder, name).some((place) => place in packages),
    ),
  );
  // npm leaves out what a registry did not serve, and "npm ci" then refuses the lock file.
  expect(missing).toEqual([]);
});
