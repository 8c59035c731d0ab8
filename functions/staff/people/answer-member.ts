import type { Member } from '#shared/domain/people/member.ts';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { type MemberShown, memberPage } from './pages/member-page.tsx';
import type { Written } from './write-change.ts';

/** The member whose page, or form, is asked for. */
export const idOf = ({ request }: StaffVisit): string => request.params['member'] ?? '';

type Instead = Partial<Pick<MemberShown, 'values' | 'faults' | 'refusal' | 'typed'>>;

/** Answers the page of a member out of the list; `instead` is what was entered, and what is wrong. */
export const answerMember = async (
  { people }: Pick<StaffDeps, 'people'>,
  visit: StaffVisit,
  members: readonly Member[],
  instead: Instead = {},
): Promise<WebResponse> => {
  const member = members.find(({ id }) => id === idOf(visit));
  if (!member) return missingPage(visit);
  const entries = await (await people()).entriesOf(member.id);
  const hasFault = instead.faults !== undefined || instead.refusal !== undefined;
  const status = instead.refusal === undefined ? 422 : 409;
  const values = memberFormValues(member);
  return page(
    hasFault ? status : 200,
    memberPage({ visit, member, members, entries, values, ...instead }),
  );
};

/** Answers a change: the member's page says that it is done, or why it is not. */
export const answerWritten = (
  deps: Pick<StaffDeps, 'people'>,
  visit: StaffVisit,
  { members, done }: Written,
  instead: Instead = {},
): Promise<WebResponse> | WebResponse => {
  if (!done.ok) {
    if (done.error === 'unknown') return missingPage(visit);
    const values = instead.values ? { values: instead.values } : {};
    if (done.error === 'changed')
      return answerMember(deps, visit, members, { ...instead, refusal: 'changed' });
    const taken = done.error === 'address-taken' && instead.values !== undefined;
    return answerMember(deps, visit, members, {
      ...values,
      ...(taken ? { faults: new Map([['address', 'taken']]) } : { refusal: done.error }),
    });
  }
  const { after, entry } = done.value;
  const to = pathTo('show-member', { ...visit.context, member: after.id });
  return seeOther(`${to}?done=${entry.act}`);
};
