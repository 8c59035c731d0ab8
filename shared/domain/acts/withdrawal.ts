import type { Application, ChangeSet } from '../application/application.ts';
import type { PlaceMove } from '../call/city-places.ts';
import type { Edition } from '../call/edition.ts';
import type { Instant } from '../time/zoned-time.ts';
import { changeOf } from './change.ts';

type Leaving = Readonly<{
  edition: Edition;
  application: Application;
  /** Who has waited longest for a place of its city. */
  next: Application | undefined;
  at: Instant;
}>;

/** What an application leaves behind in its city: its place goes to whoever has waited longest. */
export const leaveCity = ({ edition, application, next, at }: Leaving): ChangeSet => {
  const { cityId, state } = application;
  if (cityId === undefined) return { changes: [], moves: [] };
  const move = (kind: PlaceMove['kind']): PlaceMove => ({ cityId, quota: edition.perCity, kind });
  if (state === 'held-for-city') return { changes: [], moves: [move('leave-queue')] };
  if (state !== 'submitted') return { changes: [], moves: [] };
  if (!next) return { changes: [], moves: [move('release')] };
  return {
    changes: [changeOf(edition, 'promote', next, { cityWasFull: false }, at)],
    moves: [move('hand-over')],
  };
};

/** Plans a withdrawal: nobody who waits for the place is forgotten. */
export const planWithdrawal = (leaving: Leaving): ChangeSet => {
  const { edition, application, at } = leaving;
  const { changes, moves } = leaveCity(leaving);
  return { changes: [changeOf(edition, 'withdraw', application, {}, at), ...changes], moves };
};
