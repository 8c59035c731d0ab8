import { hasRole } from '#shared/domain/people/role.ts';
import { exportLasts, isOver } from '#shared/domain/selection/export.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { exportsPage } from './pages/exports-page.tsx';

type Deps = Pick<StaffDeps, 'edition' | 'exporting' | 'memberNames'>;

/** So many stand on a page. */
const pageSize = 50;
/** Among so many of everybody’s newest ones a member’s own are looked for. */
const newestRead = 200;

/** The export after which the page begins: its instant and its id. */
const beforeIn = ({ request }: StaffVisit) => {
  const [, at, id = ''] =
    /^(\d{1,15})-([\w-]{1,64})$/.exec(request.query.get('before') ?? '') ?? [];
  return at === undefined ? undefined : { orderedAt: Number(at), id };
};

/** A member’s own exports of a day; for deciders also who has taken out what since the call began. */
export const showExports =
  (deps: Deps) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const { member } = visit;
    const { exporting, memberNames } = deps;
    const store = await exporting.exports();
    const now = exporting.now();
    const before = beforeIn(visit);
    const isAudit = hasRole(member.roles, ['decider']);
    const [newest, audited, names] = await Promise.all([
      store.newest(newestRead),
      isAudit ? store.newest(pageSize + 1, before) : [],
      memberNames(),
    ]);
    const mine = newest.filter(
      ({ memberId, orderedAt }) => memberId === member.id && orderedAt > now - exportLasts,
    );
    const records = await store.records(mine.slice(0, pageSize).map(({ id }) => id));
    const shown = {
      ...{ visit, names, isFirst: before === undefined },
      mine: mine.slice(0, pageSize),
      records: records.filter((record) => !isOver(record, now)),
      everyone: isAudit ? audited.slice(0, pageSize) : undefined,
      older: audited.length > pageSize ? audited[pageSize - 1] : undefined,
    };
    return page(200, exportsPage(shown));
  };
