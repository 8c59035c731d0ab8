import type { Application } from '../../application/application.ts';
import { findCity, notListed } from '../../call/city.ts';
import type { PlaceMove } from '../../call/city-places.ts';
import type { TransitionName } from '../../lifecycle/lifecycle.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct } from '../act.ts';
import { leaveCity } from '../withdrawal.ts';
import { type StaffAct, staffChange } from './staff-act.ts';

type Matching = StaffAct &
  Readonly<{
    cityId: string;
    seen: Readonly<{
      /** Places taken in the city that it is matched with. */
      placesTaken: number;
      /** Who has waited longest in the city that it was matched with before. */
      next: Application | undefined;
    }>;
  }>;

export type NotMatched = NotAdmitted | 'names-a-member-city' | 'no-such-city' | 'nothing-changes';

type Arrival = Readonly<{
  transition: TransitionName;
  changed: Partial<Application>;
  moves: readonly PlaceMove[];
}>;

/** The state and the place that it has in its city; in the queue it has its turn by when it came. */
const arrival = ({ call, application, cityId, seen }: Matching): Arrival => {
  const { state, receivedAt } = application;
  const isFull = seen.placesTaken >= call.perCity;
  const changed = { cityId, cityWasFull: isFull };
  if (state !== 'submitted' && state !== 'held-for-city')
    return { transition: 'match-city', changed, moves: [] };
  const moves = [{ cityId, quota: call.perCity, kind: isFull ? 'queue' : 'take' } as const];
  const isHeld = state === 'held-for-city';
  if (!isFull) return { transition: isHeld ? 'match-free-city' : 'match-city', changed, moves };
  const transition = isHeld ? 'match-city' : 'match-full-city';
  return { transition, changed: { ...changed, heldSince: receivedAt }, moves };
};

const notMatched = ({ call, application, cityId }: Matching): NotMatched | undefined => {
  if (application.answers.city !== notListed) return 'names-a-member-city';
  if (!findCity(call, cityId)) return 'no-such-city';
  return application.cityId === cityId ? 'nothing-changes' : undefined;
};

/**
 * Plans that a city which its applicant typed is a member city, also where it was matched with
 * another one by mistake. It takes a place there, or a turn in the queue.
 */
export const planMatchCity = (act: Matching): Result<ApplicationAct, NotMatched> => {
  const { transition, changed, moves } = arrival(act);
  const matched = staffChange(transition, act, changed);
  if (!matched.ok) return matched;
  const refusal = notMatched(act);
  if (refusal) return err(refusal);
  const { call, application, at, seen } = act;
  const left = leaveCity({ call, application, next: seen.next, at });
  return ok({ changes: [matched.value, ...left.changes], moves: [...left.moves, ...moves] });
};
