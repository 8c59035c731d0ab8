import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Pages that still write their paths by hand. A file that no longer does leaves the list. */
const stillByHand = [
  'functions/applicants/form/pages/check-page.tsx',
  'functions/applicants/form/pages/start-page.tsx',
  'functions/applicants/one-page/pages/already-sent-page.tsx',
  'functions/applicants/one-page/pages/form-page.tsx',
  'functions/applicants/parts/fields/nomination-panel.tsx',
  'functions/applicants/parts/fields/work.tsx',
  'functions/applicants/return/pages/return-page.tsx',
  'functions/applicants/status/pages/receipt-page.tsx',
  'functions/applicants/status/pages/status-browsers.tsx',
  'functions/applicants/status/pages/status-page.tsx',
  'shared/applicant/pages/document-uploads.tsx',
  'shared/applicant/pages/journey.tsx',
  'shared/applicant/pages/no-access-page.tsx',
  'shared/applicant/pages/typed-to-copy.tsx',
  'shared/web/pages/languages.tsx',
];

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
  expect(leading.filter(writesPaths).sort()).toEqual(stillByHand);
});
