import type { Act } from '#shared/domain/acts/act.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { StaffDeps } from '../../deps.ts';

const referencesIn = ({ changes = [], case: changed, notes = [] }: Act): ReadonlySet<string> =>
  new Set([
    ...changes.map(({ after }) => after.reference),
    ...(changed ? [changed.after.reference] : []),
    ...notes.map(({ reference }) => reference),
  ]);

/**
 * Brings the list up to date with what was written, at once: the next page shows it. What fails here
 * the stream makes good.
 */
export const keepAfter = async (
  { keepEntry }: Pick<StaffDeps, 'keepEntry'>,
  act: Act,
): Promise<void> => {
  for (const reference of referencesIn(act))
    try {
      await keepEntry(reference);
    } catch (error) {
      log('entry-not-kept', { reference, fault: faultOf(error).fault });
    }
};

/** Says in the log what was done, and no more: who and why stand in the audit. */
export const logAct = (act: Act, tries: number): void => {
  for (const { after, audit } of act.changes ?? [])
    log('application-changed', {
      reference: after.reference,
      transition: audit.transition,
      tries,
    });
  const { case: changed } = act;
  if (changed)
    log('application-changed', {
      reference: changed.after.reference,
      transition: changed.event.transition,
      tries,
    });
};
