import { describe, expect, test } from 'vitest';
import { fieldsPage } from '../../../../../functions/applicants/form/pages/fields-page.tsx';
import { startPage } from '../../../../../functions/applicants/form/pages/start-page.tsx';
import { formPage } from '../../../../../functions/applicants/one-page/pages/form-page.tsx';
import { loadEdition } from '../../../../../infra/editions/load-edition.ts';
import { shownHolder } from '../../../../support/builders/shown.ts';
import { textOf } from '../../../../support/text/html.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const blank = { call: testCall, ticket: 'ticket', values: new Map(), errors: new Map() };

const shown = (id: string, language: 'en' | 'ko' = 'en') => {
  const context = contextOf({ edition: loadEdition(id), language });
  const fields = {
    ...blank,
    page: 'motivation',
    holder: shownHolder(),
    cityId: undefined,
    version: 1,
    unreachable: undefined,
  } as const;
  return {
    'the first page': textOf(startPage(context, { ...blank, begun: undefined })),
    'the page of long answers': textOf(fieldsPage(context, fields)),
    'the form on one page': textOf(formPage(context, blank)),
  };
};

describe('whoever wonders in which language to answer', () => {
  test.each(Object.entries(shown('rehearsal')))('reads it on %s', (_, text) => {
    expect(text).toContain('You can write your answers in English or Korean.');
  });

  test('reads nothing of it where the edition does not say', () => {
    for (const text of Object.values(shown('2017-seoul')))
      expect(text).not.toContain('write your answers');
  });
});

describe('whoever is asked when they have time for an interview', () => {
  const days = 'They take place on these days: Monday 22 March – Friday 26 March 2027.';

  test('reads on which days the interviews are', () => {
    const { 'the first page': _, ...forms } = shown('rehearsal');
    for (const text of Object.values(forms)) expect(text).toContain(days);
  });

  test('reads no days that an extended deadline has overtaken', () => {
    const call = { ...testCall, closesAt: Date.parse('2027-03-24T00:00:00+09:00') };
    const context = contextOf({ edition: loadEdition('rehearsal'), language: 'en' });
    const text = textOf(formPage(context, { ...blank, call }));
    expect(text).not.toContain('They take place');
  });
});

describe('whoever is asked on the one page how their city nominates them', () => {
  test('reads when the letter or the supervisor is asked for', () => {
    const texts = shown('rehearsal');
    expect(texts['the form on one page']).toContain(
      'After you submit, we ask you for the letter or for your supervisor.',
    );
  });
});

describe('whoever is asked for their level of English', () => {
  test.each([
    [
      'rehearsal',
      'en',
      'The workshop is held in English. There is no interpreter at the workshop.',
    ],
    ['2018-jeju', 'ko', '워크숍은 영어로 진행합니다.'],
  ] as const)('reads what is spoken, as %s says it in %s', (id, language, said) => {
    const { 'the first page': _, ...forms } = shown(id, language);
    for (const text of Object.values(forms)) expect(text).toContain(said);
  });

  test('is told no language that the edition does not say', () => {
    for (const text of Object.values(shown('2017-seoul')))
      expect(text).not.toMatch(/workshop is (?:held )?in/);
  });
});
