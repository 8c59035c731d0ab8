import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      engines: z.object({ node: z.string().default('*') }).default({ node: '*' }),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

const read = (file: string): string => readFileSync(file, 'utf8');
const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));

/** The places where Node looks for `name` from the package at `folder`, nearest first. */
const placesOf = (folder: string, name: string): readonly string[] => {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  const above = parts.map((_, count) =>
    parts.slice(0, parts.length - count).join('/node_modules/'),
  );
  return [...above, ''].map((at) => `${at === '' ? '' : `${at}/`}node_modules/${name}`);
};

test('whoever clones the project can install it: the lock file names the packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(folder, name).some((place) => place in packages),
    ),
  );
  // npm leaves out what a registry did not serve, and "npm ci" then refuses the lock file.
  expect(missing).toEqual([]);
});

describe('the Node that a newcomer is told to have', () => {
  const asked = Lock.shape.packages.valueType.parse(JSON.parse(read('package.json'))).engines.node;
  const ours = read('.nvmrc').trim();

  test('is one that every package supports, so that installing warns of none', () => {
    const others = Object.entries(packages).filter(
      ([, { engines }]) => !semver.subset(asked, engines.node),
    );
    expect(others.map(([folder, { engines }]) => `${folder} asks for ${engines.node}`)).toEqual([]);
  });

  test('is the same in .nvmrc, package.json, README and the package that scripts run on', () => {
    expect(read('README.md')).toContain(`Node.js ${ours} with npm`);
    expect(semver.subset(`^${ours}`, asked)).toBe(true);
    expect(semver.satisfies(packages['node_modules/node']?.version ?? '', `^${ours}`)).toBe(true);
    for (const least of asked.split(' || ').map((range) => semver.minVersion(range)))
      expect(read('README.md')).toContain(least?.minor === 0 ? `${least.major}` : least?.version);
  });
});
