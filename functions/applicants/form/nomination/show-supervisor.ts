import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { endorserFields, readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { supervisorPage } from './pages/supervisor-page.tsx';

/** The supervisor's page with what is saved of it; its errors, too, once something was. */
export const showSupervisor = async (visit: ApplicantVisit) => {
  const { context, holder, opened, request } = visit;
  const { draft, call } = opened;
  if (!draft) return seeOther(pathTo('show-status', request));
  const { version, late } = draft;
  const values = new Map(Object.entries(draft.values));
  const read = readEndorser(values, draft.values['email'] ?? '');
  const isTyped = endorserFields.some((name) => values.get(name));
  const errors = read.ok || !isTyped ? new Map() : read.error;
  const shown = { holder, call, version, lateUntil: late?.until, cityId: values.get('city') };
  return page(200, supervisorPage(context, { ...shown, values, errors }));
};
