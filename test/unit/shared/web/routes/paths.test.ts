import { describe, expect, test } from 'vitest';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';

const language = 'ko';

describe('the path to a page', () => {
  test('stands under the language', () => {
    expect(pathTo('show-call', { language })).toBe('/ko');
    expect(pathTo('show-start', { language })).toBe('/ko/apply');
    expect(pathTo('download-deadline', { language: 'en' })).toBe('/en/deadline.ics');
  });

  test('has what the route asks for, encoded', () => {
    const token = 'a/b?c#d %';
    expect(pathTo('show-endorsement', { language, token })).toBe('/ko/endorse/a%2Fb%3Fc%23d%20%25');
    expect(pathTo('upload-document', { language, kind: 'nomination-letter' })).toBe(
      '/ko/documents/nomination-letter',
    );
  });

  test('of a file of ours knows no language', () => {
    expect(pathTo('show-asset', { file: 'style.1.css' })).toBe('/assets/style.1.css');
  });

  test('of a route with several is the one that uses what is given', () => {
    expect(pathTo('show-return', { language })).toBe('/ko/return');
    expect(pathTo('show-return', { language, reference: 'K7M2Q9XD' })).toBe('/ko/return/K7M2Q9XD');
  });

  test('takes what it needs from something larger', () => {
    const context = { language, rehearsalClock: undefined } as const;
    expect(pathTo('show-status', context)).toBe('/ko/application');
  });

  test('is not made of anything else: that does not compile', () => {
    const wrong = [
      // @ts-expect-error: the token is missing
      () => pathTo('show-endorsement', { language }),
      // @ts-expect-error: this page has no reference
      () => pathTo('show-start', { language, reference: 'K7M2Q9XD' }),
      // @ts-expect-error: there is no such language
      () => pathTo('show-start', { language: 'xx' }),
      // @ts-expect-error: there is no such route
      () => pathTo('show-nothing', { language }),
      // @ts-expect-error: nobody links to what has no parameter
      () => pathTo('show-robots', {}),
      // @ts-expect-error: the endorser's page is opened by its address alone
      () => pathsTo('show-endorsement', { language, token: 'token' }),
    ];
    expect(wrong).toHaveLength(6);
  });
});

test('a page of one who has access is got with a cookie, and opened by a post without one', () => {
  expect(pathsTo('show-form-page', { language, page: 'you' })).toEqual({
    got: '/ko/apply/you',
    opened: '/ko/open/you',
  });
  expect(pathsTo('show-status', { language })).toEqual({
    got: '/ko/application',
    opened: '/ko/open/application',
  });
  expect(pathsTo('download-nomination-form', { language })).toEqual({
    got: '/ko/nomination-form.pdf',
    opened: '/ko/open/nomination-form.pdf',
  });
});
