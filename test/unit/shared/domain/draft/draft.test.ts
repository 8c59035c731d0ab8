import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  draftEndsAt,
  hasUnsent,
  mostSaved,
  newDraft,
  saveNomination,
  savePage,
  valuesIn,
} from '#shared/domain/draft/draft.ts';
import { draftOf } from '#shared/domain/draft/draft-of-application.ts';
import { type FieldPage, fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { answers, formValues } from '../../../../support/builders/builders.ts';
import { firstSending } from '../../../../support/builders/planned.ts';
import { testCall, testInForce } from '../../../../support/world/web.ts';

const now = testCall.opensAt + 60_000;
const begun = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now });

const save = (
  draft: Draft,
  page: FieldPage,
  values: ReadonlyMap<string, string>,
  basedOn = draft.version,
) => savePage(draft, { page, values, basedOn, language: 'en', now: now + 1 });

const saved = (...given: Parameters<typeof save>): Draft => {
  const next = save(...given);
  if (!next.ok) throw new Error(next.error.why);
  return next.value;
};

describe('a page that is saved', () => {
  test('keeps what was typed, whatever is wrong with it, and nothing of another page', () => {
    const draft = saved(
      begun,
      'you',
      new Map([
        ['email', 'no address'],
        ['position', 'Mayor'],
      ]),
    );
    expect(valuesIn(draft).get('email')).toBe('no address');
    expect(draft.values).not.toHaveProperty('position');
    expect(draft).toMatchObject({ version: 2, saved: { you: 2 }, savedAt: now + 1 });
  });

  test('keeps every page as it was typed, in whatever order they come', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 40 });
    const names = fieldPages.flatMap((page) => fieldsOf(page).map(([name]) => name));
    const form = fc.record(Object.fromEntries(names.map((name) => [name, value])));
    const order = fc.shuffledSubarray([...fieldPages], { minLength: 3 });
    fc.assert(
      fc.property(form, order, (values, pages) => {
        const entries = new Map(Object.entries(values));
        const draft = pages.reduce((read, page) => saved(read, page, entries), begun);
        expect(Object.fromEntries(valuesIn(draft))).toEqual(values);
        expect(draft.version).toBe(4);
      }),
    );
  });

  test('twice is saved once', () => {
    const once = saved(begun, 'you', formValues());
    expect(saved(once, 'you', formValues(), 1)).toBe(once);
  });

  test('in another language is a change of the draft', () => {
    const once = saved(begun, 'you', formValues());
    const page = { page: 'you', values: formValues(), basedOn: 2, language: 'ko', now } as const;
    expect(savePage(once, page)).toMatchObject({ ok: true, value: { version: 3, language: 'ko' } });
  });
});

describe('two windows on one page', () => {
  const newer = saved(begun, 'you', formValues({ phone: '1' }));

  test('do not overwrite each other: the fields that differ are named', () => {
    expect(save(newer, 'you', formValues({ phone: '2' }), 1)).toEqual({
      ok: false,
      error: { why: 'stale', differs: ['phone'] },
    });
  });

  test('go on where they say the same', () => {
    expect(save(newer, 'you', formValues({ phone: '1' }), 1).ok).toBe(true);
  });

  test('write where the person has seen both', () => {
    expect(saved(newer, 'you', formValues({ phone: '2' })).values['phone']).toBe('2');
  });

  test('on different pages do not meet', () => {
    expect(save(newer, 'motivation', formValues(), 1).ok).toBe(true);
  });

  test('never lose what was saved unseen, whatever they do', () => {
    const act = fc.record({ window: fc.nat(2), phone: fc.constantFrom('1', '2', '3') });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const seen = [begun, begun, begun];
        let draft = begun;
        for (const { window, phone } of acts) {
          const shown = seen[window] ?? begun;
          const next = save(draft, 'you', formValues({ phone }), shown.version);
          const overwrites = (shown.values['phone'] ?? phone) !== draft.values['phone'];
          if (next.ok && draft.saved.you && overwrites && draft.version > shown.version)
            expect(draft.values['phone']).toBe(phone);
          if (next.ok) draft = next.value;
          // Saved or refused, the window now shows the draft as it stands.
          seen[window] = draft;
        }
      }),
    );
  });
});

describe('what is too long to be stored', () => {
  test.each([
    ['letters', 'a', mostSaved],
    ['characters that the table writes as six', '\u0000', mostSaved / 6],
    ['quotes', '"', mostSaved / 2],
    ['Hangul', '김', mostSaved / 3],
  ])('is refused, in %s', (_, character, most) => {
    const fits = new Map([['earlierEvents', character.repeat(most - 1_000)]]);
    const tooLong = new Map([['earlierEvents', character.repeat(most)]]);
    expect(save(begun, 'motivation', fits).ok).toBe(true);
    expect(save(begun, 'motivation', tooLong)).toEqual({ ok: false, error: { why: 'too-large' } });
  });
});

describe('a draft', () => {
  test('has something unsent from its first save until it is sent', () => {
    expect(hasUnsent(begun)).toBe(true);
    expect(hasUnsent({ ...begun, sentVersion: 1 })).toBe(false);
  });

  test('keeps the way of the nomination, once', () => {
    const choose = (draft: Draft, nomination: 'letter' | 'later') => {
      const saved = saveNomination(draft, { nomination, values: {}, basedOn: draft.version, now });
      if (!saved.ok) throw new Error(saved.error.why);
      return saved.value;
    };
    const letter = choose(begun, 'letter');
    expect(letter).toMatchObject({ version: 2, nomination: 'letter', saved: { documents: 2 } });
    expect(choose(letter, 'letter')).toBe(letter);
    expect(choose(letter, 'later').version).toBe(3);
  });

  test('that was never sent is kept for fourteen days after the grace time', () => {
    expect(draftEndsAt(testCall)).toBe(testCall.graceEndsAt + 14 * 86_400_000);
  });

  test('of an application that came whole says what was sent, and is not a change of it', () => {
    const { application } = firstSending({
      call: testInForce,
      answers: answers(),
      reference: 'K7M2Q9XD',
      language: 'en',
      receivedAt: now,
      lateBySeconds: 0,
      wording: 'en 1',
      flags: [],
      seen: { appliedBefore: false, placesTaken: 0 },
    });
    const draft = draftOf(application);
    expect(hasUnsent(draft)).toBe(false);
    for (const page of fieldPages)
      for (const [name] of fieldsOf(page))
        expect(draft.values[name], name).toBe(formValues().get(name));
    for (const page of fieldPages) expect(saved(draft, page, formValues(), 0)).toBe(draft);
  });
});
