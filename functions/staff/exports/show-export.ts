import { standingOf } from '#shared/domain/selection/export.ts';
import { readListQuery } from '#shared/domain/selection/list-query.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { exportAsked } from './export-visit.ts';
import { exportPage } from './pages/export-page.tsx';

type Deps = Pick<StaffDeps, 'edition' | 'exporting' | 'memberNames'>;

/** How often the page asks again, in seconds: so often it is written how far an export has got. */
const updatesEvery = 5;

/**
 * How far an export has got, and its file. While it goes on the page asks again by itself, by a header:
 * browsers without scripts do so as well. The member can stop that (WCAG 2.2.1).
 */
export const showExport =
  (deps: Deps) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const record = await exportAsked(deps, visit);
    if (!record) return missingPage(visit);
    const standing = standingOf(record, deps.exporting.now());
    const params = new Map(new URLSearchParams(record.query));
    const { query } = readListQuery(params, deps.edition);
    const names = await deps.memberNames();
    const isUnderWay = standing === 'waiting' || standing === 'running';
    const updates = isUnderWay && visit.request.query.get('updates') !== 'off';
    const shown = page(200, exportPage({ visit, record, standing, query, names, updates }));
    return updates ? { ...shown, headers: { refresh: String(updatesEvery) } } : shown;
  };
