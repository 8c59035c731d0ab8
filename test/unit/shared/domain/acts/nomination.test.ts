import { describe, expect, test } from 'vitest';
import { endorsementOnSending, endorserIn } from '#shared/domain/acts/nomination.ts';
import { newDraft, saveNomination } from '#shared/domain/draft/draft.ts';
import { askedAt, endorsement, endorser, link } from '../../../../support/builders/endorsed.ts';

const own = 'grace.nakato@kcca.go.ug';
const named = { superiorName: 'Sarah Namukasa', superiorAddress: 'sarah@kcca.go.ug' };

describe('a draft that is sent', () => {
  const fresh = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 });
  const draftOf = (nomination: 'letter' | 'endorsement' | 'later', fields = named) => {
    const saved = saveNomination(fresh, { nomination, values: fields, basedOn: 1, now: 0 });
    if (!saved.ok) throw new Error('not saved');
    return saved.value;
  };
  const send = (
    draft: typeof fresh,
    before = undefined as ReturnType<typeof endorsement> | undefined,
    mayAsk = true,
  ) => endorsementOnSending(draft, { before, ownAddress: own, link, at: askedAt, mayAsk });

  test('asks the endorser whom it names', () => {
    expect(send(draftOf('endorsement'))).toEqual(endorsement());
  });

  test.each(['letter', 'later'] as const)('with “%s” asks nobody', (nomination) => {
    expect(send(draftOf(nomination))).toBeUndefined();
    expect(send(draftOf(nomination), endorsement())?.state).toBe('replaced');
    expect(send(draftOf(nomination), endorsement({ state: 'endorsed' }))?.state).toBe('endorsed');
  });

  test('asks nobody twice, and corrects a name without a mail', () => {
    const renamed = draftOf('endorsement', { ...named, superiorName: 'S. Namukasa' });
    expect(send(renamed, endorsement())).toEqual(endorsement({ name: 'S. Namukasa' }));
    expect(send(draftOf('endorsement'), endorsement({ state: 'refused' }))?.state).toBe('refused');
  });

  test('with another endorser asks that one, by a link of their own', () => {
    const other = draftOf('endorsement', { ...named, superiorAddress: 'moses@kcca.go.ug' });
    expect(send(other, endorsement())).toMatchObject({ number: 2, asks: 1, state: 'requested' });
    expect(send(other, endorsement(), false)).toEqual(endorsement());
  });

  test('asks the first one anew who was asked no longer', () => {
    const again = send(draftOf('endorsement'), endorsement({ state: 'replaced' }));
    expect(again).toMatchObject({ number: 2, state: 'requested' });
  });

  test('that names nobody rightly is sent all the same', () => {
    expect(send(draftOf('endorsement', { ...named, superiorAddress: own }))).toBeUndefined();
    expect(send(fresh, endorsement())).toEqual(endorsement());
  });
});

describe('the endorser whom a draft names', () => {
  const draft = {
    ...newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 }),
    values: named,
  };

  test('is asked where the applicant is nominated by an endorsement', () => {
    expect(endorserIn({ ...draft, nomination: 'endorsement' }, own)).toEqual(endorser);
  });

  test.each(['', 'letter', 'later'] as const)('is nobody where it says "%s"', (nomination) => {
    expect(endorserIn({ ...draft, nomination }, own)).toBeUndefined();
  });

  test('is never the applicant', () => {
    const values = { ...named, superiorAddress: own.toUpperCase() };
    expect(endorserIn({ ...draft, nomination: 'endorsement', values }, own)).toBeUndefined();
  });
});
