import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFields } from '#shared/domain/form/form-fields.ts';
import {
  isAnswers,
  isClearance,
  isConsent,
  isDocuments,
  isEndorsement,
  isFlags,
  isSaved,
} from '#shared/store/items/stored-shapes.ts';
import {
  anyAnswers,
  anyDocument,
  anyDraft,
  anyEndorsement,
} from '../../../../support/builders/any-records.ts';

const names = fc.constantFrom(...Object.keys(formFields));
const nothingOfAForm = fc.constantFrom(null, [], {}, undefined);

/** What JSON makes of it. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const lacking = (value: object, name: string): unknown => {
  const { [name]: _, ...rest } = value as Record<string, unknown>;
  return stored(rest);
};

describe('the answers of a form', () => {
  test('are answers, whatever was answered', () => {
    fc.assert(fc.property(anyAnswers, (answers) => isAnswers(stored(answers))));
  });

  test('are none where a single one is missing', () => {
    fc.assert(
      fc.property(anyAnswers, names, (answers, name) => !isAnswers(lacking(answers, name))),
    );
  });

  test('are none where a single one is of another kind', () => {
    fc.assert(
      fc.property(anyAnswers, names, nothingOfAForm, (answers, name, other) => {
        expect(isAnswers({ ...answers, [name]: other })).toBe(false);
      }),
    );
  });

  test('stay answers when the form offers an option no longer that somebody chose', () => {
    fc.assert(fc.property(anyAnswers, (answers) => isAnswers({ ...answers, level: 'vice-mayor' })));
  });

  test.each([[null], ['Grace'], [7], [[]], [undefined]])('are not %j', (value) => {
    expect(isAnswers(value)).toBe(false);
  });
});

describe('documents', () => {
  const parts = [
    ...['kind', 'key', 'name', 'type', 'bytes', 'receivedSha256', 'storedSha256'],
    ...['uploadedAt', 'since'],
  ];

  test('are read whole, with a consent of their own or without', () => {
    fc.assert(fc.property(fc.array(anyDocument), (documents) => isDocuments(stored(documents))));
  });

  test.each(parts)('of which one has no "%s" are refused', (part) => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        expect(isDocuments([stored(one), lacking(other, part)])).toBe(false);
      }),
    );
  });

  test('of a kind or a type that nobody may send are refused', () => {
    const [one] = fc.sample(anyDocument, 1);
    expect(isDocuments([{ ...one, kind: 'visa' }])).toBe(false);
    expect(isDocuments([{ ...one, type: 'image/gif' }])).toBe(false);
    expect(isDocuments([{ ...one, consent: { wording: 'en-1' } }])).toBe(false);
  });
});

describe('an endorsement', () => {
  test('is read whole, answered or not', () => {
    fc.assert(fc.property(anyEndorsement, (endorsement) => isEndorsement(stored(endorsement))));
  });

  test.each(['name', 'address', 'nonce', 'linkDigest', 'number', 'asks', 'state', 'requestedAt'])(
    'without its "%s" is refused: nobody could be asked, or told of an answer',
    (part) => {
      fc.assert(fc.property(anyEndorsement, (one) => !isEndorsement(lacking(one, part))));
    },
  );

  test.each([
    ['without the name under it', { at: 1, reason: '' }],
    ['without when it came', { name: 'Sarah', reason: '' }],
    ['with a flag that is none', { at: 1, name: 'Sarah', reason: '', flags: ['red'] }],
    ['that is a text', 'yes'],
  ])('with an answer %s is refused', (_, answer) => {
    fc.assert(fc.property(anyEndorsement, (one) => !isEndorsement({ ...one, answer })));
  });
});

test('which pages were saved, and in which version, is read of any draft', () => {
  fc.assert(fc.property(anyDraft, ({ saved }) => isSaved(stored(saved))));
  expect(isSaved({ you: '2' })).toBe(false);
  expect(isSaved({ documents: null })).toBe(false);
  expect(isSaved([])).toBe(false);
});

test('a consent says which words were shown and when the box was ticked, or it is none', () => {
  expect(isConsent({ wording: 'en-1', at: 0 })).toBe(true);
  expect(isConsent({ wording: 'en-1' })).toBe(false);
  expect(isConsent({ at: 0 })).toBe(false);
  expect(isConsent({ wording: 'en-1', at: '2018' })).toBe(false);
});

test.each(['applicant', 'staff'])('the %s can clear an application', (by) => {
  expect(isClearance({ by, at: 1 })).toBe(true);
});

test.each(['system', 'superior', ''])('nobody is cleared by "%s"', (by) => {
  expect(isClearance({ by, at: 1 })).toBe(false);
});

test('flags are a list of known ones, each of them', () => {
  expect(isFlags([])).toBe(true);
  expect(isFlags(['resembles-another'])).toBe(true);
  expect(isFlags(['resembles-another', 'likes-cats'])).toBe(false);
  expect(isFlags('resembles-another')).toBe(false);
});
