import { expect, test } from 'vitest';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { testCall } from '../../../../support/world/web.ts';

const read = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 });
const next = { ...read, version: 2 };

test('a draft that was never sent is saved with its end, 14 days after the grace time', () => {
  expect(savingOf(read, next, { call: testCall })).toMatchObject({
    kind: 'saved',
    read,
    next,
    endsAt: draftEndsAt(testCall),
  });
});

test('a draft that was sent is kept with its application', () => {
  const sent = { ...next, sentVersion: 1 };
  expect(savingOf(read, sent, { call: testCall })).toMatchObject({ endsAt: undefined });
});

test('an extension moves the end of what is saved after it', () => {
  const call = { ...testCall, graceEndsAt: testCall.graceEndsAt + 5 };
  expect(savingOf(read, next, { call })).toMatchObject({ endsAt: draftEndsAt(testCall) + 5 });
});

test('the way back is saved under the address that the page names, where it names one', () => {
  expect(savingOf(read, next, { call: testCall, addressDigest: 'digest' })).toMatchObject({
    addressDigest: 'digest',
  });
});
