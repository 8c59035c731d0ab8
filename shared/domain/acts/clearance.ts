import type { Application, Clearance } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { AuditEntry } from '../lifecycle/audit.ts';
import type { TransitionName } from '../lifecycle/lifecycle.ts';
import type { ApplicationAct, ApplicationChange } from './act.ts';
import { changeOf } from './change.ts';

type ClearingFacts = Readonly<{
  call: CallInForce;
  /** One that is held for a check. */
  application: Application;
  cleared: Clearance;
  /** Where staff clear it: which member, and why. */
  who?: Pick<AuditEntry, 'person' | 'reason'>;
  seen: Readonly<{
    /** Another application has this address, or this name in this city. */
    resembles: boolean;
    /** Places taken in its city. */
    placesTaken: number;
  }>;
}>;

/**
 * Plans what follows when an application that was held for a check turns out to be a person’s. It
 * takes its turn by the time it came: a place if one is free (then nobody waits), otherwise its
 * rank in the queue, before those who came later. Nobody loses a place to it.
 */
export const planClearing = ({
  call,
  application,
  cleared,
  who = {},
  seen,
}: ClearingFacts): ApplicationAct => {
  const { cityId, cityWasFull, flags } = application;
  const change = (name: TransitionName, changed: Partial<Application>): ApplicationChange =>
    changeOf(call, name, application, {
      at: cleared.at,
      by: cleared.by,
      ...who,
      changed: { ...changed, cleared },
    });
  if (seen.resembles) {
    const allFlags = [...new Set([...flags, 'resembles-another' as const])];
    return { changes: [change('clear-as-duplicate', { flags: allFlags })], moves: [] };
  }
  const isFull = cityId !== undefined && seen.placesTaken >= call.perCity;
  // Only whoever was told that the city is full is told that it is not.
  const free = cityWasFull ? 'clear-and-promote' : 'clear';
  const kind = isFull ? 'queue' : 'take';
  return {
    changes: [change(isFull ? 'clear-into-queue' : free, { cityWasFull: isFull })],
    moves: cityId === undefined ? [] : [{ cityId, quota: call.perCity, kind }],
  };
};
