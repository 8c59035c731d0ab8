import { cleanLine } from '#shared/domain/form/text.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { hasRole } from '#shared/domain/people/role.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { type NotAMinute, readMinute } from '#shared/domain/time/typed/typed-minute.ts';
import { startOfDay } from '#shared/domain/time/zoned-time.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { type Language, staffFrameWords } from '#shared/text/words.ts';

/** Whether a member decides: extends the call, proposes to shorten it, issues late codes. */
export const decides = ({ roles }: Pick<Member, 'roles'>): boolean => hasRole(roles, ['decider']);

/** Who did it, as the record of changes has it: name and role. */
export const saidOf = (member: Pick<Member, 'name' | 'roles'>): string =>
  `${member.name} (${decides(member) ? 'decider' : 'staff'})`;

/** The same as a page says it in its language; of a command only the name that was given. */
export const whoIn = (said: string, language: Language): string => {
  const { roles } = staffFrameWords(language);
  return said
    .replace(/ \(decider\)$/, ` (${roles.decider.toLowerCase()})`)
    .replace(/ \(staff\)$/, ` (${roles.staff.toLowerCase()})`);
};

/** What was typed in a field, without what nobody sees; or nothing. */
export const typedIn = ({ values }: Pick<StaffVisit, 'values'>, name: string): string =>
  cleanLine(values.get(name) ?? '');

/** The closing after the last minute that was typed, on the clock of the call: `20 May 2018, 23:59`. */
export const closingIn = (
  { values, context: { edition } }: Pick<StaffVisit, 'values' | 'context'>,
  name: string,
): Result<number, NotAMinute> => {
  const last = readMinute(typedIn({ values }, name), edition.zone);
  return last.ok ? ok(last.value + aMinute) : last;
};

/** When the workshop begins. */
export const workshopOf = ({ context: { edition } }: Pick<StaffVisit, 'context'>): number =>
  startOfDay(edition.workshop.from, edition.zone);
