import { admitsEntry } from '#shared/domain/acts/staff/entry/entry.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { formKeyIn, newFormKey } from './form-key.ts';
import { entryPage } from './pages/entry-page.tsx';

/** The page with what was typed so far; without its form where nothing was and the call is not open. */
export const entryForm =
  (deps: Pick<StaffDeps, 'random'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const { call, request, values } = visit;
    const isOpen = admitsEntry(call, request.receivedAt).admitted || values.size > 0;
    const formKey = formKeyIn(values) ?? newFormKey(deps);
    return page(200, entryPage({ visit, formKey, isOpen, notice: {} }));
  };

/** Asks for an application that came by letter, by email or by telephone. */
export const showNewApplication = (deps: Pick<StaffDeps, 'random'>, visits: StaffVisits) =>
  visits.page(entryForm(deps));
