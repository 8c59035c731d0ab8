import { expect, test } from 'vitest';
import { journeyPaths } from '#shared/applicant/journey-paths.ts';

test.each([
  ['you', '/en/apply/you', '/en/open/you'],
  ['motivation', '/en/apply/motivation', '/en/open/motivation'],
  ['documents', '/en/apply/documents', '/en/open/documents'],
  ['check', '/en/apply/check', '/en/open/check'],
] as const)(
  'the page %s stands at %s; without a cookie it is opened at %s',
  (page, got, opened) => {
    expect(journeyPaths({ language: 'en' }, page)).toEqual({ got, opened });
  },
);
