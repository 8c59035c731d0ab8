import { describe, expect, test } from 'vitest';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import { nominationOnReceipt, stillToDo } from '#shared/domain/draft/still-to-do.ts';
import {
  type EndorsementState,
  endorsementEndsAt,
} from '#shared/domain/endorsement/endorsement.ts';
import { endorsement } from '../../../../support/builders/endorsed.ts';
import { shownDocuments } from '../../../../support/builders/shown.ts';
import { testCall as call } from '../../../../support/world/web.ts';

const now = call.opensAt;
const letter = shownDocuments.filter(({ kind }) => kind === 'nomination-letter');
const sentDraft: Draft = {
  ...newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now }),
  version: 5,
  sentVersion: 5,
};
const none = { documents: [], endorsement: undefined };
const asked = (state: EndorsementState) => ({ ...none, endorsement: { ...endorsement(), state } });

const toDo = (
  application: Parameters<typeof nominationOnReceipt>[0],
  draft: Partial<Draft> | undefined = {},
  more: Partial<{ now: number; mayChange: boolean }> = {},
) =>
  stillToDo(
    { application, draft: draft && { ...sentDraft, ...draft } },
    { call, now, mayChange: true, ...more },
  );

describe('whoever has sent an application without a nomination', () => {
  test.each([
    ['has not said how', { nomination: '' }, 'choose'],
    ['will say it later', { nomination: 'later' }, 'later'],
    ['has chosen a letter and not uploaded it', { nomination: 'letter' }, 'letter'],
    ['has not named the supervisor', { nomination: 'endorsement' }, 'supervisor'],
    ['has uploaded the letter since', { nomination: 'letter', documents: letter }, 'send-changes'],
    [
      'has named the supervisor since',
      {
        nomination: 'endorsement',
        version: 6,
        values: { superiorName: 'Sarah', superiorAddress: 'sarah@kcca.go.ug' },
      },
      'send-changes',
    ],
  ] as const)('and %s is told so', (_, draft, wanted) => {
    expect(toDo(none, draft)).toBe(wanted);
  });

  test('and has no draft is asked to choose', () => {
    expect(stillToDo({ application: none, draft: undefined }, { call, now, mayChange: true })).toBe(
      'choose',
    );
  });

  test('is asked for nothing that the call no longer takes', () => {
    for (const nomination of ['', 'later', 'letter'] as const)
      expect(toDo(none, { nomination }, { mayChange: false })).toBeUndefined();
  });

  test('can name a supervisor until the link would end', () => {
    const at = (now: number) =>
      toDo(none, { nomination: 'endorsement' }, { now, mayChange: false });
    expect(at(endorsementEndsAt(call) - 1)).toBe('supervisor');
    expect(at(endorsementEndsAt(call))).toBeUndefined();
  });
});

describe('whoever has asked a supervisor', () => {
  test.each([
    ['requested', 'wait'],
    ['refused', 'refused'],
    ['bounced', 'bounced'],
    ['endorsed', undefined],
    ['replaced', 'choose'],
  ] as const)('who is %s has to do: %s', (state, wanted) => {
    expect(toDo(asked(state))).toBe(wanted);
  });

  test('waits for nobody when the time to answer is over', () => {
    for (const state of ['requested', 'refused', 'bounced'] as const)
      expect(toDo(asked(state), {}, { now: endorsementEndsAt(call) })).toBeUndefined();
  });
});

test('whoever has sent a letter has nothing to do', () => {
  expect(toDo({ ...none, documents: letter }, { nomination: 'letter' })).toBeUndefined();
});

test.each([
  ['nothing of a letter that came', { ...none, documents: letter }, undefined],
  ['nothing once the supervisor has confirmed', asked('endorsed'), undefined],
  ['that the supervisor is asked', asked('requested'), 'asked'],
  ['that the nomination is missing', none, 'missing'],
  ['that it is missing where the supervisor refused', asked('refused'), 'missing'],
] as const)('the receipt by mail says %s', (_, application, wanted) => {
  expect(nominationOnReceipt(application)).toBe(wanted);
});
