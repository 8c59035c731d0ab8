import { describe, expect, test } from 'vitest';
import { planRevision } from '#shared/domain/acts/revision.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { answers } from '../../../../support/builders/builders.ts';
import { endorsement } from '../../../../support/builders/endorsed.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const grace = sampleApplication();
const waiting = sampleApplication(
  { email: 'moses@kcca.go.ug', fullName: 'Moses Okello' },
  { reference: 'Q9XDK7M2', seen: { appliedBefore: false, placesTaken: 3 } },
);
const receivedAt = grace.receivedAt + 60_000;
const seen = { resembles: false, placesTaken: 0, next: undefined };

const revise = (
  typed: Readonly<Record<string, string>>,
  facts: Partial<Parameters<typeof planRevision>[0]> = {},
) => {
  const act = planRevision({
    call: testInForce,
    application: grace,
    answers: answers(typed),
    language: 'ko',
    receivedAt,
    lateBySeconds: 7,
    wording: 'ko-2',
    flags: [],
    documents: [],
    seen,
    ...facts,
  });
  const [{ after, audit, mails }, ...others] = act.changes;
  return { after, audit, mails, others, moves: act.moves };
};

const toVladivostok = { city: 'vladivostok' };
const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

describe('whoever sends once more', () => {
  test('has the new answers count from then on, declared anew in the words that were shown', () => {
    const { after, audit } = revise({ phone: '+256 7' });
    expect(after).toMatchObject({
      version: 2,
      state: 'submitted',
      language: 'ko',
      receivedAt,
      firstReceivedAt: grace.firstReceivedAt,
      lateBySeconds: 7,
      declared: { wording: 'ko-2', at: receivedAt },
    });
    expect(after.answers.phone).toBe('+256 7');
    expect(audit).toMatchObject({ transition: 'revise', by: 'applicant', version: 2 });
  });

  test('does not agree anew to words that they have agreed to, unless to more of them', () => {
    const declared = { wording: 'ko-2', at: grace.firstReceivedAt };
    const agreed: Application = { ...grace, declared };
    expect(revise({}, { application: agreed }).after.declared).toEqual(declared);
    const more = revise({ wantsNews: 'yes', agreesToPublicList: 'yes' }, { application: agreed });
    expect(more.after.declared).toEqual({ wording: 'ko-2', at: receivedAt });
  });

  test('keeps when free consents were given by themselves, until all of it is agreed to anew', () => {
    const declared = { wording: 'ko-2', at: grace.firstReceivedAt };
    const consented = { wording: 'ko-2', at: grace.firstReceivedAt + 1 };
    const answers = { ...grace.answers, wantsNews: true };
    const agreed: Application = { ...grace, answers, declared, consented };
    const kept = revise({ wantsNews: 'yes' }, { application: agreed }).after;
    expect(kept).toMatchObject({ declared, consented });
    // Who takes them all back has given none.
    expect(revise({}, { application: agreed }).after).toMatchObject({
      declared,
      consented: undefined,
    });
    const others: Application = { ...agreed, declared: { ...declared, wording: 'ko-1' } };
    const { after } = revise({}, { application: others });
    expect(after.declared).toEqual({ wording: 'ko-2', at: receivedAt });
    expect(after.consented).toBeUndefined();
  });

  test('in the same city moves nobody’s place, and is not told that the city is full', () => {
    const { after, moves, others } = revise({}, { seen: { ...seen, placesTaken: 3 } });
    expect({ moves, others }).toEqual({ moves: [], others: [] });
    expect(after.cityWasFull).toBe(false);
  });

  test('while waiting in the same city keeps the turn', () => {
    const { after } = revise({}, { application: waiting });
    expect(after).toMatchObject({ state: 'held-for-city', heldSince: waiting.heldSince });
  });

  test('says with which documents and endorser it counts now', () => {
    expect(revise({}, { endorsement: endorsement() }).after.endorsement).toEqual(endorsement());
    const asked: Application = { ...grace, endorsement: endorsement() };
    expect(revise({}, { application: asked }).after.endorsement).toBeUndefined();
  });

  test('from a new address is told at both, and the old one does not learn the new', () => {
    const { mails } = revise({ email: 'new@kcca.go.ug' });
    const changed = mails.find(({ kind }) => kind === 'address-changed');
    expect(changed?.to).toBe('grace.nakato@kcca.go.ug');
    expect(JSON.stringify(changed)).not.toContain('new@kcca.go.ug');
    expect(mails.find(({ kind }) => kind === 'receipt')?.to).toBe('new@kcca.go.ug');
  });
});

describe('whoever changes the city', () => {
  test('takes a free place there, and leaves the old one to who waits for it', () => {
    const { after, moves, others } = revise(toVladivostok, { seen: { ...seen, next: waiting } });
    expect(after).toMatchObject({ state: 'submitted', cityId: 'vladivostok', cityWasFull: false });
    expect(moves).toEqual([
      { cityId: 'kampala', quota: 3, kind: 'hand-over' },
      { cityId: 'vladivostok', quota: 3, kind: 'take' },
    ]);
    expect(others.map(({ after: next }) => [next.reference, next.state])).toEqual([
      ['Q9XDK7M2', 'submitted'],
    ]);
  });

  test('waits where it is full, from the hour of the change', () => {
    const { after, audit, moves } = revise(toVladivostok, { seen: { ...seen, placesTaken: 3 } });
    expect(audit.transition).toBe('revise-into-full-city');
    expect(after).toMatchObject({
      state: 'held-for-city',
      cityWasFull: true,
      heldSince: receivedAt,
    });
    expect(moves.map(({ kind }) => kind)).toEqual(['release', 'queue']);
  });

  test('while waiting for one counts at once in another that has a place', () => {
    const { after, audit, moves } = revise(toVladivostok, { application: waiting });
    expect(audit.transition).toBe('revise-into-free-city');
    expect(after).toMatchObject({ state: 'submitted', cityWasFull: false, heldSince: undefined });
    expect(moves.map(({ cityId, kind }) => [cityId, kind])).toEqual([
      ['kampala', 'leave-queue'],
      ['vladivostok', 'take'],
    ]);
  });

  test('while waiting goes to the end of the other queue, whatever its old turn was', () => {
    const { after, moves } = revise(toVladivostok, {
      application: waiting,
      seen: { ...seen, placesTaken: 3 },
    });
    expect(after).toMatchObject({ state: 'held-for-city', heldSince: receivedAt });
    expect(moves.map(({ kind }) => kind)).toEqual(['leave-queue', 'queue']);
  });

  test('to one that is not listed leaves the place, and waits for staff without one', () => {
    const { after, moves } = revise(elsewhere);
    expect(after).toMatchObject({ state: 'submitted', cityId: undefined, cityWasFull: false });
    expect(moves.map(({ kind }) => kind)).toEqual(['release']);
  });

  test('from one that was not listed takes a place like anybody', () => {
    const { moves } = revise({}, { application: { ...grace, cityId: undefined } });
    expect(moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'take' }]);
  });

  test('as a possible duplicate moves no place, and is told alike that the city is full', () => {
    const application: Application = { ...grace, state: 'held-as-duplicate' };
    const { after, moves } = revise(toVladivostok, {
      application,
      seen: { ...seen, placesTaken: 3 },
    });
    expect(after).toMatchObject({ state: 'held-as-duplicate', cityWasFull: true });
    expect(moves).toEqual([]);
  });
});

describe('what is noticed of a revision', () => {
  test('is kept beside what was noticed before, each once', () => {
    const application: Application = { ...grace, flags: ['page-used-often'] };
    const { after } = revise(
      {},
      {
        application,
        flags: ['page-used-often', 'unlike-a-browser'],
        seen: { ...seen, resembles: true },
      },
    );
    expect(after.flags).toEqual(['page-used-often', 'unlike-a-browser', 'resembles-another']);
  });

  test('takes no place away, and keeps from one in a new city', () => {
    expect(revise({}, { flags: ['unlike-a-browser'] }).after.state).toBe('submitted');
    const { after, moves, audit } = revise(toVladivostok, { flags: ['unlike-a-browser'] });
    expect(audit.transition).toBe('revise-for-check');
    expect(after).toMatchObject({ state: 'held-for-check', heldSince: receivedAt });
    expect(moves.map(({ kind }) => kind)).toEqual(['release']);
  });

  test('that another has the same name holds nobody up in a new city', () => {
    const { after } = revise(toVladivostok, { seen: { ...seen, resembles: true } });
    expect(after).toMatchObject({ state: 'submitted', flags: ['resembles-another'] });
  });
});

test.each(['withdrawn', 'expired', 'draft'] as const)(
  'nothing is sent once more that is %s',
  (state) => {
    expect(() => revise({}, { application: { ...grace, state } })).toThrow(
      `is not for one that is ${state}`,
    );
  },
);
