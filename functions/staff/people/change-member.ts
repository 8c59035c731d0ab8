import { changeMember as planned } from '#shared/domain/people/changes.ts';
import { readMemberFields } from '#shared/domain/people/member-fields.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { StaffDeps } from '../deps.ts';
import { answerMember, answerWritten, idOf } from './answer-member.ts';
import { seenVersion } from './seen-version.ts';
import { type ChangeDeps, writeChange } from './write-change.ts';

type Deps = ChangeDeps & Pick<StaffDeps, 'edition'>;

const typedPage = (deps: Deps) => async (visit: StaffVisit) =>
  answerMember(deps, visit, await (await deps.members()).list(), { values: visit.values });

/** Changes what the list says of a member. */
export const changeMember = (visits: StaffVisits, deps: Deps): Operation =>
  visits.form(
    async (visit) => {
      const { request, values, member } = visit;
      const fields = readMemberFields(values, deps.edition.cities);
      if (!fields.ok) {
        const members = await (await deps.members()).list();
        return answerMember(deps, visit, members, { values, faults: fields.error });
      }
      const version = seenVersion(values);
      const ask = { by: member.id, now: request.receivedAt, id: idOf(visit), version };
      const written = await writeChange(deps, (all) => planned(all, fields.value, ask), request);
      return answerWritten(deps, visit, written, { values, typed: fields.value });
    },
    { fresh: true, show: typedPage(deps) },
  );
