import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import { readListQuery } from '#shared/domain/selection/list-query.ts';
import { everybody, viewNamed } from '#shared/domain/selection/saved-view.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, seeOther } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { listPath } from './list-address.ts';
import { viewFaultPage } from './pages/view-fault-page.tsx';

type Deps = Pick<StaffDeps, 'edition' | 'random' | 'views'>;

/** Whose a view is to be; only the secretariat shows one to everybody. */
export const ownerOf = ({ values, member }: StaffVisit): string =>
  values.has('for-all') && hasRole(member.roles, secretariat) ? everybody : member.id;

/** Keeps a list under a name. */
export const saveView = (deps: Deps, visits: StaffVisits) =>
  visits.form(async (visit) => {
    const { values, member, context } = visit;
    const params = new Map(new URLSearchParams(values.get('query') ?? ''));
    const { query } = readListQuery(params, deps.edition);
    const owner = ownerOf(visit);
    const store = await deps.views();
    const path = listPath(context, { ...query, from: undefined });
    const view = {
      id: Buffer.from(deps.random(6)).toString('hex'),
      owner,
      name: values.get('name') ?? '',
      query: path.split('?')[1] ?? '',
    };
    const named = viewNamed(view, await store.of(member.id));
    if (!named.ok) return page(422, viewFaultPage(visit, view, named.error));
    await store.save(named.value);
    return seeOther(`${path}${path.includes('?') ? '&' : '?'}done=saved`);
  });
