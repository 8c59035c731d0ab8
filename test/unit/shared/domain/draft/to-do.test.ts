import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import { type ToDo, toDoList } from '#shared/domain/draft/to-do.ts';
import { anyApplication, anyDocument, anyDraft } from '../../../../support/builders/any-records.ts';
import { applicationWith, endorsement } from '../../../../support/builders/endorsed.ts';
import { testCall } from '../../../../support/world/web.ts';

const now = testCall.opensAt + 60_000;
const draft: Draft = {
  ...newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now }),
  sentVersion: 1,
  nomination: 'letter',
};
const [file] = fc.sample(anyDocument, { seed: 1, numRuns: 1 });
const letter = file ? [{ ...file, kind: 'nomination-letter' as const }] : [];
const sent = { ...applicationWith(undefined), documents: [] };
const open = { application: sent, draft, mayChange: true, mayAsk: true };

describe('an applicant who has submitted', () => {
  test('has the letter to upload, until it is there', () => {
    expect(toDoList(open)).toEqual(['upload-letter']);
    expect(toDoList({ ...open, application: { ...sent, documents: letter } })).toEqual([]);
  });

  test('who has uploaded it has only the changes to submit', () => {
    const changed = { ...draft, version: 2, documents: letter };
    expect(toDoList({ ...open, draft: changed })).toEqual(['submit-changes']);
  });

  test('who wants a supervisor to confirm is asked who that is', () => {
    expect(toDoList({ ...open, draft: { ...draft, nomination: 'endorsement' } })).toEqual([
      'name-supervisor',
    ]);
  });

  test('who has not said how they are nominated is asked to', () => {
    expect(toDoList({ ...open, draft: { ...draft, nomination: 'later' } })).toEqual([
      'add-nomination',
    ]);
  });

  test.each<[string, ToDo | undefined]>([
    ['requested', 'remind-supervisor'],
    ['bounced', 'correct-supervisor'],
    ['refused', 'replace-supervisor'],
    ['endorsed', undefined],
  ])('whose supervisor’s answer is “%s” is told what to do', (state, todo) => {
    const asked = endorsement({ state: state as 'requested' });
    const application = { ...sent, endorsement: asked };
    expect(toDoList({ ...open, application })).toEqual(todo ? [todo] : []);
  });

  test('is asked for nothing that is no longer possible', () => {
    fc.assert(
      fc.property(anyApplication, anyDraft, (application, other) => {
        const closed = { application, draft: other, mayChange: false, mayAsk: false };
        const list = toDoList(closed);
        expect(list.filter((todo) => todo !== 'answer-question')).toEqual([]);
      }),
    );
  });
});
