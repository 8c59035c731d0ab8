import { addMember as planned } from '#shared/domain/people/changes.ts';
import { type MemberFaults, readMemberFields } from '#shared/domain/people/member-fields.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { newMemberPage } from './pages/new-member-page.tsx';
import { type ChangeDeps, writeChange } from './write-change.ts';

type Deps = ChangeDeps & Pick<StaffDeps, 'edition' | 'random'>;

/** 80 bits, in the letters that an id may have: nobody has the same by chance. */
const newId = (random: StaffDeps['random']): string =>
  `m-${Buffer.from(random(10)).toString('hex')}`;

const shown = (visit: StaffVisit, faults: MemberFaults): WebResponse =>
  page(422, newMemberPage({ visit, values: visit.values, faults }));

/** Puts somebody on the list. Their account at the issuer is another's affair. */
export const addMember = (visits: StaffVisits, deps: Deps): Operation =>
  visits.form(
    async (visit) => {
      const { request, values, member, context } = visit;
      const fields = readMemberFields(values, deps.edition.cities);
      if (!fields.ok) return shown(visit, fields.error);
      const ask = { by: member.id, now: request.receivedAt, id: newId(deps.random) };
      const { done } = await writeChange(deps, (all) => planned(all, fields.value, ask), request);
      if (!done.ok) return shown(visit, new Map([['address', 'taken']]));
      const { id } = done.value.after;
      return seeOther(`${pathTo('show-member', { ...context, member: id })}?done=added`);
    },
    {
      fresh: true,
      show: async (visit) => page(200, newMemberPage({ visit, values: visit.values })),
    },
  );
