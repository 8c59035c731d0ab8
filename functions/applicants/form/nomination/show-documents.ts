import { returnsToCheck } from '#shared/applicant/journey-paths.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { questionPage } from './pages/question-page.tsx';

/** The question of the nomination, as it was answered; that it was not, too, once it was saved. */
export const showDocuments = async (visit: ApplicantVisit) => {
  const { context, holder, opened, request } = visit;
  const { draft, call } = opened;
  if (!draft) return seeOther(pathTo('show-status', request));
  const { nomination, version, late, values } = draft;
  const isMissing = draft.saved.documents !== undefined && nomination === '';
  const shown = { holder, call, version, lateUntil: late?.until, cityId: values['city'] };
  const asked = { nomination, isMissing, returns: returnsToCheck(visit) };
  return page(200, questionPage(context, { ...shown, ...asked }));
};
