import type { PeopleAsk, PeopleChange, PeopleRefusal } from '#shared/domain/people/changes.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { answerMember, answerWritten, idOf } from './answer-member.ts';
import { seenVersion } from './seen-version.ts';
import { type ChangeDeps, writeChange } from './write-change.ts';

type Plan = (members: readonly Member[], ask: PeopleAsk) => Result<PeopleChange, PeopleRefusal>;

/** What a button on a member's page does that asks for nothing more. */
export const onOrOff =
  (plan: Plan) =>
  (visits: StaffVisits, deps: ChangeDeps): Operation =>
    visits.form(
      async (visit) => {
        const { request, values, member } = visit;
        const version = seenVersion(values);
        const ask = { by: member.id, now: request.receivedAt, id: idOf(visit), version };
        return answerWritten(
          deps,
          visit,
          await writeChange(deps, (all) => plan(all, ask), request),
        );
      },
      {
        fresh: true,
        show: async (visit) => answerMember(deps, visit, await (await deps.members()).list()),
      },
    );
