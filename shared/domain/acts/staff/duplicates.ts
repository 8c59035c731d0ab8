import type { Application } from '../../application/application.ts';
import { isOneAddress } from '../../form/folded-address.ts';
import { allows } from '../../lifecycle/lifecycle.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct } from '../act.ts';
import { happenedOf, type StaffAct, staffChange } from './staff-act.ts';

type Clearing = StaffAct & Readonly<{ seen: Readonly<{ placesTaken: number }> }>;

/**
 * Plans that one which resembles another is a person’s own: it takes a place of its city, or its turn
 * by the time it came.
 */
export const planClearDuplicate = (act: Clearing): Result<ApplicationAct, NotAdmitted> => {
  const { call, application, seen } = act;
  const { cityId, cityWasFull, receivedAt } = application;
  const isFull = cityId !== undefined && seen.placesTaken >= call.perCity;
  // Only whoever was told that the city is full is told that it is not.
  const free = cityWasFull ? 'clear-duplicate-and-promote' : 'clear-duplicate';
  const cleared = isFull
    ? staffChange('clear-duplicate-into-queue', act, { cityWasFull: true, heldSince: receivedAt })
    : staffChange(free, act, { cityWasFull: false });
  if (!cleared.ok) return cleared;
  const kind = isFull ? 'queue' : 'take';
  const moves = cityId === undefined ? [] : [{ cityId, quota: call.perCity, kind } as const];
  return ok({ changes: [cleared.value], moves });
};

type Confirming = StaffAct &
  Readonly<{
    /** The application that counts in its place. */
    counts: Application;
  }>;

export type NotConfirmed = NotAdmitted | 'is-itself' | 'does-not-count';

/** Whether another can be its duplicate: it is neither withdrawn nor doubted itself. */
export const isCounting = ({ state }: Application): boolean =>
  allows('withdraw', state) && state !== 'held-as-duplicate' && state !== 'held-for-check';

/**
 * Plans that one which resembles another is the same person’s: it is kept, and the other one counts.
 * The applicant is told which one only where both have one address; the audit always says it.
 */
export const planConfirmDuplicate = (act: Confirming): Result<ApplicationAct, NotConfirmed> => {
  const { application, counts } = act;
  if (counts.reference === application.reference) return err('is-itself');
  if (!isCounting(counts)) return err('does-not-count');
  const isSame = isOneAddress(application.answers.email, counts.answers.email);
  const confirmed = staffChange('confirm-duplicate', act, {
    ...(isSame && { duplicateOf: counts.reference }),
  });
  if (!confirmed.ok) return confirmed;
  const { reason = counts.reference } = happenedOf(act);
  const { audit } = confirmed.value;
  return ok({
    changes: [{ ...confirmed.value, audit: { ...audit, reason: withReference(reason, counts) } }],
    moves: [],
  });
};

/** The reason, beginning with the application that counts. */
const withReference = (reason: string, { reference }: Application): string =>
  reason === reference ? reason : `${reference}: ${reason}`;
