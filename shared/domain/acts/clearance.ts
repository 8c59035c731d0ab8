import type { Application, Clearance } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { TransitionName } from '../lifecycle/lifecycle.ts';
import type { ApplicationAct, ApplicationChange } from './act.ts';
import { changeOf } from './change.ts';

type ClearingFacts = Readonly<{
  call: CallInForce;
  /** One that is held for a check. */
  application: Application;
  cleared: Clearance;
  seen: Readonly<{
    /** Another application has this address, or this name in this city. */
    resembles: boolean;
    /** Places taken in its city. */
    placesTaken: number;
  }>;
}>;

/**
 * Plans what follows when a person is found to stand behind an application that was held for a
 * check. It takes its turn by the hour it came: a place if one is free (then nobody waits), or else
 * its own rank in the queue, before those who came after it. Nobody loses a place to it.
 */
export const planClearing = ({
  call,
  application,
  cleared,
  seen,
}: ClearingFacts): ApplicationAct => {
  const { cityId, cityWasFull, flags } = application;
  const change = (name: TransitionName, changed: Partial<Application>): ApplicationChange =>
    changeOf(call, name, application, {
      at: cleared.at,
      by: cleared.by,
      changed: { ...changed, cleared },
    });
  if (seen.resembles) {
    const allFlags = [...new Set([...flags, 'resembles-another' as const])];
    return { changes: [change('clear-as-duplicate', { flags: allFlags })], moves: [] };
  }
  const isFull = cityId !== undefined && seen.placesTaken >= call.perCity;
  // Whoever was told that the city is full hears of it when it is not; the others know no better.
  const free = cityWasFull ? 'clear-and-promote' : 'clear';
  const kind = isFull ? 'queue' : 'take';
  return {
    changes: [change(isFull ? 'clear-into-queue' : free, { cityWasFull: isFull })],
    moves: cityId === undefined ? [] : [{ cityId, quota: call.perCity, kind }],
  };
};
