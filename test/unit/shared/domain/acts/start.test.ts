import { expect, test } from 'vitest';
import { planStart } from '#shared/domain/acts/start.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { testCall } from '../../../../support/world/web.ts';

const now = testCall.opensAt + 1_000;
const draft = newDraft({
  reference: 'K7M2Q9XD',
  language: 'en',
  startedAt: testCall.opensAt,
  now,
});
const begun = planStart({ draft, call: testCall, digest: 'a digest', browser: 'Firefox, Windows' });

test('whoever begins is given access in the same write, for as long as the draft is kept', () => {
  expect(begun.draft).toMatchObject({
    kind: 'begun',
    draft,
    endsAt: draftEndsAt(testCall),
    access: {
      digest: 'a digest',
      way: 'start',
      round: 0,
      givenAt: now,
      browser: 'Firefox, Windows',
      endsAt: draftEndsAt(testCall),
    },
  });
});

test('the history of an application begins with that it was begun', () => {
  expect(begun.draft).toMatchObject({
    audit: {
      by: 'applicant',
      transition: 'start',
      from: 'nothing',
      to: 'draft',
      at: now,
      version: 0,
    },
  });
});

test('whoever begins sends nothing, owes no mail and takes no place', () => {
  expect(Object.keys(begun)).toEqual(['draft']);
});
