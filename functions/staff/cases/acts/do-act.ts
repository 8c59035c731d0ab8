import type { Act } from '#shared/domain/acts/act.ts';
import { isNoted } from '#shared/domain/acts/staff/note.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { untilAnswered, writeAct } from '../../parts/write-act.ts';
import { applicationOf, recordOf } from '../case/read-case.ts';
import { casePath } from '../list/list-address.ts';
import { actTable } from './act-table.ts';
import { type OpenDeps, type OpenedAct, openAct } from './open-act.ts';
import { actPage, nextField, notOfferedPage } from './pages/act-page.tsx';
import { returnPreviewPage, stepField } from './pages/return-preview.tsx';
import { planOf } from './plan-act.ts';
import { changedSince, isStale } from './seen-versions.ts';
import { actForm } from './show-act.ts';

type Deps = OpenDeps & Pick<StaffDeps, 'commit' | 'keepEntry' | 'random' | 'pause' | 'siteUrl'>;

/** Who would get the place is another one than the page said. */
const hasOtherNext = ({ name, facts, visit: { values } }: OpenedAct): boolean =>
  name === 'hold' && values.get(nextField) !== facts.next?.reference;

/** Why nothing is written yet: what was typed comes back with each of these pages. */
const unready = (opened: OpenedAct): WebResponse | undefined => {
  const { name, view, visit, isForRole } = opened;
  if (!isForRole) return page(403, notOfferedPage(opened, 'not-your-role'));
  if (isStale(name, view, visit.values))
    return page(409, actPage(opened, { meanwhile: changedSince(view, visit.values) }));
  if (hasOtherNext(opened) && opened.isOffered) return page(409, actPage(opened, { next: true }));
  if (visit.values.get(stepField) === 'change') return page(200, actPage(opened));
  return undefined;
};

/** What is sent to the applicant is shown first, unless it has been. */
const previewOf = (
  { siteUrl }: Pick<Deps, 'siteUrl'>,
  opened: OpenedAct,
  act: Act,
): WebResponse | undefined => {
  const isSent = opened.visit.values.get(stepField) === 'send';
  if (!actTable[opened.name].isPreviewed || isSent) return undefined;
  return page(200, returnPreviewPage({ opened, act, siteUrl: siteUrl() }));
};

/** One try; undefined where another write was faster. */
const attempt = async (
  deps: Deps,
  visit: StaffVisit,
  tries: number,
): Promise<WebResponse | undefined> => {
  const opened = await openAct(deps, visit);
  if (!opened) return missingPage(visit);
  const early = unready(opened);
  if (early) return early;
  const planned = planOf(deps, opened);
  if (!planned.ok) return page(422, actPage(opened, { refusal: planned.error }));
  const preview = previewOf(deps, opened, planned.value);
  if (preview) return preview;
  const isDone = isNoted(planned.value, recordOf(opened.view).notes);
  if (!isDone && !(await writeAct(deps, planned.value, tries))) return undefined;
  const path = casePath(visit.context, applicationOf(opened.view).reference, opened.query);
  return seeOther(`${path}${path.includes('?') ? '&' : '?'}done=${opened.name}`);
};

/** Does what a member of the staff asks for; where somebody else was faster, shows both. */
export const doAct = (deps: Deps, visits: StaffVisits) =>
  visits.form((visit) => untilAnswered(deps, visit, (tries) => attempt(deps, visit, tries)), {
    show: actForm(deps),
  });
