import type { Application } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { PlaceMove } from '../call/city-places.ts';
import { holdsPlace, isQueued } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { Act, ApplicationAct } from './act.ts';
import { changeOf } from './change.ts';
import { promotionOf } from './promotion.ts';

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
  const { cityId } = application;
  if (cityId === undefined) return { changes: [], moves: [] };
  const move = (kind: PlaceMove['kind']): PlaceMove => ({ cityId, quota: call.perCity, kind });
  if (isQueued(application)) return { changes: [], moves: [move('leave-queue')] };
  if (!holdsPlace(application)) return { changes: [], moves: [] };
  if (!next) return { changes: [], moves: [move('release')] };
  return { changes: [promotionOf(call, next, { at })], moves: [move('hand-over')] };
};

/** Who withdraws it, where it is not its applicant. */
type By = Omit<Parameters<typeof changeOf>[3], 'at' | 'changed'>;

/** Plans a withdrawal: nobody who waits for the place is forgotten. */
export const planWithdrawal = (leaving: Leaving, who: By = {}): ApplicationAct => {
  const { call, application, at } = leaving;
  const { changes, moves } = leaveCity(leaving);
  return { changes: [changeOf(call, 'withdraw', application, { ...who, at }), ...changes], moves };
};
