import type { Application } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { PlaceMove } from '../call/city-places.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { Act, ApplicationAct } from './act.ts';
import { changeOf } from './change.ts';

type Leaving = Readonly<{
  call: CallInForce;
  application: Application;
  next: Application | undefined;
  at: Instant;
}>;

/**
 * What happens in its city when an application leaves: whoever has waited longest gets the place.
 */
export const leaveCity = ({
  call,
  application,
  next,
  at,
}: Leaving): Required<Pick<Act, 'changes' | 'moves'>> => {
  const { cityId, state } = application;
  if (cityId === undefined) return { changes: [], moves: [] };
  const move = (kind: PlaceMove['kind']): PlaceMove => ({ cityId, quota: call.perCity, kind });
  if (state === 'held-for-city') return { changes: [], moves: [move('leave-queue')] };
  if (state !== 'submitted') return { changes: [], moves: [] };
  if (!next) return { changes: [], moves: [move('release')] };
  return {
    changes: [changeOf(call, 'promote', next, { at, changed: { cityWasFull: false } })],
    moves: [move('hand-over')],
  };
};

/** Plans a withdrawal: nobody who waits for the place is forgotten. */
export const planWithdrawal = (leaving: Leaving): ApplicationAct => {
  const { call, application, at } = leaving;
  const { changes, moves } = leaveCity(leaving);
  return { changes: [changeOf(call, 'withdraw', application, { at }), ...changes], moves };
};
