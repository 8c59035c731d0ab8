import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import {
  answersNeeded,
  nominationGap,
  pageOfField,
  pageToContinue,
  taskList,
} from '#shared/domain/draft/progress.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { anyDocument } from '../../../../support/builders/any-records.ts';
import { edition, formValues } from '../../../../support/builders/builders.ts';
import { testCall } from '../../../../support/world/web.ts';

const read = applicationForm(edition());
const now = testCall.opensAt + 60_000;
const begun = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now });
const names = fieldPages.flatMap((page) => fieldsOf(page).map(([name]) => name));
const [letter] = fc.sample(anyDocument, { seed: 1, numRuns: 1 });
const files = letter ? [{ ...letter, kind: 'nomination-letter' as const }] : [];

const written = (changes: Partial<Draft> = {}, typed: Record<string, string> = {}): Draft => ({
  ...begun,
  values: Object.fromEntries(
    [...formValues(typed)].filter(([name]) => names.some((one) => one === name)),
  ),
  saved: { you: 2, 'role-and-city': 3, motivation: 4, documents: 5 },
  nomination: 'letter',
  documents: files,
  ...changes,
});

const states = (draft: Draft) => taskList(draft, read).map(({ state }) => state);

describe('the pages of an application', () => {
  test('are not started while nothing is typed, and one continues with the first', () => {
    expect(states(begun)).toEqual(Array(4).fill('not-started'));
    expect(pageToContinue(begun, read)).toBe('you');
  });

  test('are completed where nothing is missing, and one continues with the check', () => {
    expect(states(written())).toEqual(Array(4).fill('completed'));
    expect(pageToContinue(written(), read)).toBe('check');
  });

  test('are not finished where something is missing or wrong, and one continues there', () => {
    const draft = written({}, { position: '' });
    expect(states(draft)).toEqual(['completed', 'not-finished', 'completed', 'completed']);
    expect(pageToContinue(draft, read)).toBe('role-and-city');
    expect([...answersNeeded(draft, read)]).toEqual([['position', 'missing']]);
  });

  test('do not hold up one who wants to add the nomination later, or changes a number first', () => {
    for (const nomination of ['later', 'letter'] as const) {
      const draft = written({ nomination, documents: [] });
      expect(states(draft)[3]).toBe('not-finished');
      expect(pageToContinue(draft, read)).toBe('check');
    }
    const unasked = written({ nomination: '', documents: [], saved: { you: 2 } });
    expect(pageToContinue(unasked, read)).toBe('documents');
  });

  test('of optional fields alone need nothing', () => {
    expect(states(written({}, { phone: '', earlierEvents: '' }))[0]).toBe('completed');
  });

  test('know where each field is asked for; the declarations are on none of them', () => {
    expect(pageOfField('city')).toBe('role-and-city');
    expect(pageOfField('declaresTrue')).toBeUndefined();
    expect(pageOfField('givenToPartner1')).toBeUndefined();
  });
});

describe('the nomination', () => {
  const endorser = { superiorName: 'Sarah', superiorAddress: 'sarah@kcca.go.ug' };
  const named = (values: Record<string, string>) =>
    written({
      nomination: 'endorsement',
      documents: [],
      values: { ...written().values, ...values },
    });

  test.each([
    ['nobody has chosen yet', written({ nomination: '', documents: [] }), 'no-choice'],
    ['the letter is missing', written({ documents: [] }), 'no-letter'],
    ['it comes later', written({ nomination: 'later', documents: [] }), 'later'],
    ['no supervisor is named', named({}), 'no-supervisor'],
    [
      'one names oneself',
      named({ ...endorser, superiorAddress: 'grace.nakato@kcca.go.ug' }),
      'no-supervisor',
    ],
    ['the supervisor is named', named(endorser), undefined],
    ['the letter is there', written(), undefined],
    ['the letter is there although one wanted to bring it later', written({ nomination: 'later' })],
  ])('is known where %s', (_, draft, gap = undefined) => {
    expect(nominationGap(draft)).toBe(gap);
    expect(states(draft)[3]).toBe(gap ? 'not-finished' : 'completed');
  });
});

describe('what is still needed', () => {
  const typed = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 12 }),
    fc.constant('x'.repeat(120)),
  );

  test('is nothing exactly where the application is taken once the declarations are made', () => {
    const boxes = [...formValues()].filter(([name]) => !names.some((one) => one === name));
    const changed = fc.dictionary(fc.constantFrom(...names), typed, { maxKeys: 3 });
    fc.assert(
      fc.property(changed, (changes) => {
        const draft = written({}, changes);
        const whole = read(new Map([...Object.entries(draft.values), ...boxes]));
        expect(answersNeeded(draft, read).size === 0).toBe(whole.ok);
        if (!whole.ok) expect([...answersNeeded(draft, read)]).toEqual([...whole.error]);
        expect(pageToContinue(draft, read) === 'check').toBe(whole.ok);
      }),
    );
  });
});
