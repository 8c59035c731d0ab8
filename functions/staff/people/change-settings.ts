import { changeMember } from '#shared/domain/people/changes.ts';
import { readOwnFields } from '#shared/domain/people/member-fields.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { settingsPage } from './pages/settings-page.tsx';
import { type ChangeDeps, writeChange } from './write-change.ts';

/** Changes what a member chooses for themselves, whatever a decider changes of them meanwhile. */
export const changeSettings = (visits: StaffVisits, deps: ChangeDeps): Operation =>
  visits.form(
    async (visit) => {
      const { request, values, member, context } = visit;
      const fields = readOwnFields(values);
      if (!fields.ok) return page(422, settingsPage({ visit, values, faults: fields.error }));
      const ask = { by: member.id, now: request.receivedAt, id: member.id };
      const { done } = await writeChange(
        deps,
        (all) => {
          const version = all.find(({ id }) => id === member.id)?.version ?? 0;
          return changeMember(all, fields.value, { ...ask, version });
        },
        request,
      );
      if (!done.ok) throw new Error(`settings were not written: ${done.error}`);
      return seeOther(`${pathTo('show-settings', context)}?done=changed`);
    },
    { show: async (visit) => page(200, settingsPage({ visit, values: visit.values })) },
  );
