import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKinds, documentOf, type StoredFile } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { dropDocument, holds, putDocument, wasSent } from '#shared/domain/draft/draft-documents.ts';
import { sampleDraft } from '../../../../support/mails/journey-mails.ts';

const now = Date.UTC(2018, 3, 20);
const draft = sampleDraft();

const file = (changes: Partial<StoredFile> = {}): StoredFile => ({
  kind: 'passport',
  key: 'applications/K7M2Q9XD/passport/a',
  name: 'passport.pdf',
  type: 'application/pdf',
  bytes: 1_000,
  receivedSha256: 'a'.repeat(64),
  storedSha256: 'b'.repeat(64),
  uploadedAt: now,
  ...changes,
});

describe('a document that somebody uploads', () => {
  test('is a change of the draft, which knows the version that it came with', () => {
    const next = putDocument(draft, file(), now);
    expect(next).toMatchObject({ version: draft.version + 1, savedAt: now });
    expect(next.documents).toEqual([{ ...file(), since: next.version }]);
  });

  test('takes the place of the one of its kind, and of no other', () => {
    const letter = file({ kind: 'nomination-letter', key: 'letter' });
    const both = putDocument(putDocument(draft, file(), now), letter, now);
    const next = putDocument(both, file({ key: 'newer' }), now);
    expect(next.documents.map(({ key }) => key)).toEqual(['letter', 'newer']);
  });

  test('stands in the order of the page, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...documentKinds]), (kinds) => {
        const made = kinds.reduce((read, kind) => putDocument(read, file({ kind }), now), draft);
        expect(made.documents.map(({ kind }) => kind)).toEqual(
          documentKinds.filter((kind) => kinds.includes(kind)),
        );
      }),
    );
  });

  test('changes nothing of what was typed', () => {
    const { values, saved, language, startedAt } = putDocument(draft, file(), now);
    expect({ values, saved, language, startedAt }).toEqual({
      values: draft.values,
      saved: draft.saved,
      language: draft.language,
      startedAt: draft.startedAt,
    });
  });
});

describe('whoever uploads a letter of nomination', () => {
  const letter = file({ kind: 'nomination-letter' });

  test.each(['', 'letter', 'later'] as const)(
    'is nominated by it, having said "%s" before',
    (nomination) => {
      expect(putDocument({ ...draft, nomination }, letter, now).nomination).toBe('letter');
    },
  );

  test('is nominated by the endorser still, whom they have asked', () => {
    const asked: Draft = { ...draft, nomination: 'endorsement' };
    expect(putDocument(asked, letter, now).nomination).toBe('endorsement');
  });

  test('and a photo is not nominated by the photo', () => {
    expect(putDocument(draft, file({ kind: 'headshot' }), now).nomination).toBe('');
  });
});

describe('a document that is taken out', () => {
  const held = putDocument(putDocument(draft, file(), now), file({ kind: 'headshot' }), now);

  test('is gone from the draft, and the others stay', () => {
    const next = dropDocument(held, 'passport', now + 1);
    expect(next.documents.map(({ kind }) => kind)).toEqual(['headshot']);
    expect(next).toMatchObject({ version: held.version + 1, savedAt: now + 1 });
  });

  test('and is not there changes nothing, however often the button is pressed', () => {
    const next = dropDocument(held, 'passport', now);
    expect(dropDocument(next, 'passport', now + 9)).toBe(next);
    expect(dropDocument(draft, 'nomination-letter', now)).toBe(draft);
  });
});

describe('the same file once more', () => {
  const held = putDocument(draft, file(), now);

  test('is known by its bytes and its name', () => {
    expect(holds(held, file({ key: 'another place' }))).toBe(true);
  });

  test.each([
    ['other bytes', { receivedSha256: 'c'.repeat(64) }],
    ['another name', { name: 'scan.pdf' }],
    ['another document', { kind: 'headshot' }],
  ] as const)('is another with %s', (_, changes) => {
    expect(holds(held, file(changes))).toBe(false);
  });
});

test('only what was there when the application was sent was sent', () => {
  expect(wasSent({ sentVersion: 3 }, { since: 3 })).toBe(true);
  expect(wasSent({ sentVersion: 3 }, { since: 4 })).toBe(false);
  expect(wasSent({ sentVersion: 0 }, { since: 1 })).toBe(false);
});

test('whatever is uploaded and taken out, a draft has one document of a kind, none sent by itself', () => {
  const step = fc.record({
    kind: fc.constantFrom(...documentKinds),
    puts: fc.boolean(),
    sends: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const there = new Map<string, boolean>();
      let read = draft;
      for (const { kind, puts, sends } of steps) {
        read = puts ? putDocument(read, file({ kind }), now) : dropDocument(read, kind, now);
        if (puts) there.set(kind, false);
        else there.delete(kind);
        if (!sends) continue;
        read = { ...read, sentVersion: read.version };
        for (const sent of there.keys()) there.set(sent, true);
      }
      for (const kind of documentKinds) {
        const held = documentOf(read.documents, kind);
        expect(held && wasSent(read, held)).toBe(there.get(kind));
      }
      expect(read.documents).toHaveLength(there.size);
    }),
  );
});
