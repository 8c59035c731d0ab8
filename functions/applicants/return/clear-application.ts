import { planClearing } from '#shared/domain/acts/clearance.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { namingOf, printOfDraft } from '#shared/runtime/naming/claimed-names.ts';
import type { ApplicantsDeps } from '../deps.ts';

type Deps = Pick<ApplicantsDeps, 'edition' | 'applications' | 'commit' | 'pause'>;

/** What a code has opened, when, and how it is opened anew. */
type ByCode = Readonly<{ opened: Opened; at: number; reopen: () => Promise<Opened> }>;

const attempt = async (
  { edition, applications, commit }: Deps,
  { application, call }: Pick<Opened, 'application'> & { call: CallRecord },
  { at, tries }: Readonly<{ at: number; tries: number }>,
): Promise<boolean> => {
  if (!application || !allows('clear', application.state)) return true;
  const { reference, answers, cityId } = application;
  const store = await applications();
  // The city may be one that staff have matched.
  const fingerprint = { ...printOfDraft(answers, reference), cityId };
  const snapshot = await store.intakeSnapshot(fingerprint);
  const act = planClearing({
    call: callInForce(edition, call),
    application,
    cleared: { by: 'applicant', at },
    seen: { resembles: snapshot.ofOthers, placesTaken: snapshot.placesTaken },
  });
  const [{ after, audit }] = act.changes;
  const naming = namingOf(after, snapshot.carriers, application);
  const saved = await commit({ ...act, naming });
  if (saved.ok) log('application-changed', { reference, transition: audit.transition, tries });
  return saved.ok;
};

/**
 * Lets an application that was held for a check take its turn, because a code to its address has
 * opened it. If this fails, it is opened all the same, and the next code tries again.
 */
export const clearApplication = async (
  deps: Deps,
  { opened, at, reopen }: ByCode,
): Promise<void> => {
  try {
    const cleared = await retry(deps.pause, async (tries) =>
      (await attempt(deps, tries === 1 ? opened : await reopen(), { at, tries }))
        ? true
        : undefined,
    );
    if (!cleared) log('application-not-stored', { reason: 'busy' });
  } catch (error) {
    log('request-failed', { route: 'enter-code', ...faultOf(error) });
  }
};
