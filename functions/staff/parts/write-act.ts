import type { Act } from '#shared/domain/acts/act.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';

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
const logAct = (act: Act, tries: number): void => {
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

/** Writes an act; the log and the list have it at once. False where another write was faster. */
export const writeAct = async (
  deps: Pick<StaffDeps, 'commit' | 'keepEntry'>,
  act: Act,
  tries: number,
): Promise<boolean> => {
  if (!(await deps.commit(act)).ok) return false;
  logAct(act, tries);
  await keepAfter(deps, act);
  return true;
};

/** Tries an act, each time on what is stored by then, until there is an answer. Throws if none comes. */
export const untilAnswered = async (
  { pause }: Pick<StaffDeps, 'pause'>,
  { request }: Pick<StaffVisit, 'request'>,
  attempt: (tries: number) => Promise<WebResponse | undefined>,
): Promise<WebResponse> => {
  const answer = await retry(pause, attempt, request);
  if (!answer) throw new Error('an act was not done: others were faster each time');
  return answer;
};
