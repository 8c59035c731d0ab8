import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What leads people somewhere: pages, the operations that answer with them, and mails. */
const leading = ['functions', 'shared/web', 'shared/applicant'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file)),
);

/** A path put together by hand, `/${language}/apply`; types name one as well. */
const writesPaths = (file: string): boolean =>
  /\/\$\{(?!string\})/.test(readFileSync(file, 'utf8'));

test('whoever leads people to a page names its route, and writes no path by hand', () => {
  expect(leading.length).toBeGreaterThan(200);
  expect(leading.filter(writesPaths).sort()).toEqual([]);
});
