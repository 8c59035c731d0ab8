import { cleanLine } from '#shared/domain/form/text.ts';
import { longestReason } from '#shared/domain/lifecycle/guards.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { staffActWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { writeAct } from '../../parts/write-act.ts';
import { type Bulk, type BulkAct, bulkFault, bulkOfForm, choosesReviewer } from './bulk.ts';
import type { Outcome } from './outcome.ts';
import { nothingPage } from './pages/choice-pages.tsx';
import { outcomePage } from './pages/outcome-page.tsx';
import { atOnce, type BulkDeps, planFor, readSelected } from './plan-bulk.ts';
import { showBulk } from './show-selected.ts';

type Deps = BulkDeps & Pick<StaffDeps, 'commit' | 'keepEntry' | 'pause'>;

/** More fields than that are refused: one for each application, and a few. */
const mostFields = 400;
const mostTries = 3;
/** With less time left, in ms, no other application is begun. */
const leastForOne = 6_000;

type Doing = Readonly<{
  act: BulkAct;
  bulk: Bulk;
  visit: StaffVisit;
  members: readonly Member[];
}>;

/** One try; undefined where another write was faster. */
const tryOne = async (
  deps: Deps,
  doing: Doing,
  { reference, tries }: Readonly<{ reference: string; tries: number }>,
): Promise<Outcome | undefined> => {
  const selected = await readSelected(deps, reference);
  if (!selected) return { reference, application: undefined, as: 'refused' };
  const { application } = selected;
  if (selected.case.version !== doing.bulk.seen.get(reference))
    return { reference, application, as: 'changed' };
  const planned = planFor(deps, doing, selected);
  if (!planned.ok) return { reference, application, as: 'refused', why: planned.error };
  if (!(await writeAct(deps, planned.value, tries))) return undefined;
  return { reference, application, as: 'done' };
};

/** Acts on one application, which is written by itself: the others do not depend on it. */
const doOne = async (deps: Deps, doing: Doing, reference: string): Promise<Outcome> => {
  const { millisecondsLeft = () => Number.POSITIVE_INFINITY } = doing.visit.request;
  for (let tries = 1; tries <= mostTries && millisecondsLeft() > leastForOne; tries += 1) {
    const outcome = await tryOne(deps, doing, { reference, tries });
    if (outcome) return outcome;
    await deps.pause(tries);
  }
  const selected = await readSelected(deps, reference);
  return { reference, application: selected?.application, as: 'busy' };
};

/** A reason that is too long is said once, before anything is done. */
const faultIn = ({ values }: Bulk, { context }: StaffVisit): string | undefined => {
  const reason = cleanLine(values.get('reason') ?? '');
  return [...reason].length > longestReason
    ? staffActWords(context.language).refused.hasReason
    : undefined;
};

const act = async (deps: Deps, visit: StaffVisit): Promise<WebResponse> => {
  const bulk = bulkOfForm(visit.values, deps.edition);
  const fault = bulkFault(bulk);
  if (fault || !bulk.act) return page(422, nothingPage(visit, bulk, fault ?? 'choose'));
  const error = faultIn(bulk, visit);
  if (error !== undefined) return showBulk(deps, visit, { bulk, error });
  const members = choosesReviewer(bulk.act) ? await (await deps.members()).list() : [];
  const doing: Doing = { act: bulk.act, bulk, visit, members };
  const outcomes = await sideBySide(bulk.references, (one) => doOne(deps, doing, one), atOnce);
  return page(200, outcomePage({ visit, bulk, act: bulk.act, outcomes }));
};

/** Acts on exactly the applications that the page before has shown, each as it was shown. */
export const actOnSelected = (deps: Deps, visits: StaffVisits) =>
  visits.form((visit) => act(deps, visit), {
    mostFields,
    show: (visit) => showBulk(deps, visit, { bulk: bulkOfForm(visit.values, deps.edition) }),
  });
