import { isActive, type Member } from '#shared/domain/people/member.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { type Bulk, type BulkAct, bulkFault, bulkOfList, choosesReviewer } from './bulk.ts';
import { chooseReviewerPage, nothingPage } from './pages/choice-pages.tsx';
import { selectedPage } from './pages/selected-page.tsx';
import { type BulkDeps, foreseen } from './plan-bulk.ts';

/** Members who can be chosen: whoever reviews, or for a removal whoever has ever been of the staff. */
const choicesFor = (act: BulkAct, members: readonly Member[]): readonly Member[] =>
  act === 'unassign'
    ? members
    : members.filter((member) => isActive(member) && member.roles.includes('reviewer'));

/** Shows what will happen to each application; first asks for what has to be known before. */
export const showBulk = async (
  deps: BulkDeps,
  visit: StaffVisit,
  { bulk, error }: Readonly<{ bulk: Bulk; error?: string | undefined }>,
): Promise<WebResponse> => {
  const { act, values } = bulk;
  const fault = bulkFault(bulk);
  if (fault || !act) return page(200, nothingPage(visit, bulk, fault ?? 'choose'));
  const members = choosesReviewer(act) ? await (await deps.members()).list() : [];
  const choices = choicesFor(act, members);
  const reviewer = choices.find(({ id }) => id === values.get('reviewer'));
  if (choosesReviewer(act) && !reviewer)
    return page(200, chooseReviewerPage({ visit, bulk, act, choices }));
  const all = await foreseen(deps, { act, bulk, visit, members });
  return page(
    error === undefined ? 200 : 422,
    selectedPage({ visit, bulk, act, all, reviewer, error }),
  );
};

/** The page between the list and an act on many of its applications. */
export const showSelected = (deps: BulkDeps, visits: StaffVisits) =>
  visits.page((visit) =>
    showBulk(deps, visit, { bulk: bulkOfList(visit.request.query, deps.edition) }),
  );
