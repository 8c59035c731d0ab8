import type { Application } from '../../application/application.ts';
import { isQueued } from '../../lifecycle/lifecycle.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct } from '../act.ts';
import { promotionOf } from '../promotion.ts';
import { happenedOf, notAdmitted, type StaffAct, staffChange } from './staff-act.ts';

type Promoting = StaffAct & Readonly<{ seen: Readonly<{ placesTaken: number }> }>;

/** Plans that one which waits gets a place that is free: the edition has more places than before. */
export const planPromote = (
  act: Promoting,
): Result<ApplicationAct, NotAdmitted | 'city-is-full'> => {
  const { call, application, seen } = act;
  const { cityId, state } = application;
  const name = state === 'returned' ? 'promote-returned' : 'promote';
  const refusal = notAdmitted(name, act);
  if (refusal) return err(refusal);
  if (!isQueued(application) || cityId === undefined) return err('not-in-this-state');
  if (seen.placesTaken >= call.perCity) return err('city-is-full');
  return ok({
    changes: [promotionOf(call, application, happenedOf(act))],
    moves: [{ cityId, quota: call.perCity, kind: 'move-up' }],
  });
};

type Holding = StaffAct &
  Readonly<{
    /** Who gets the place: one that waits in the same city, as a rule the first. */
    next: Application | undefined;
  }>;

/**
 * Plans that one gives its place to another of its city, and waits behind those who wait already.
 * Without somebody who waits there is nothing to hold it for.
 */
export const planHold = (act: Holding): Result<ApplicationAct, NotAdmitted | 'nobody-waits'> => {
  const { call, application, at, next } = act;
  const held = staffChange('hold', act, { cityWasFull: true, heldSince: at });
  if (!held.ok) return held;
  const { cityId } = application;
  if (cityId === undefined || !next || next.cityId !== cityId || !isQueued(next))
    return err('nobody-waits');
  return ok({
    changes: [held.value, promotionOf(call, next, happenedOf(act))],
    moves: [{ cityId, quota: call.perCity, kind: 'exchange' }],
  });
};
