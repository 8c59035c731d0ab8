import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import type { Person } from '#shared/domain/lifecycle/audit.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActWords } from '#shared/text/words.ts';

/** What was there when the page with the form was made; what was not sent along counts as seen. */
export const versionSeen = (
  { values }: Pick<StaffVisit, 'values'>,
  field: string,
  now: number,
): number => {
  const text = values.get(field) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : now;
};

type Last = Readonly<{ at: number; person?: Person | undefined }> | undefined;

/** Who has changed it since, and when. */
export const meanwhileText = (
  { context, member, request }: Pick<StaffVisit, 'context' | 'member' | 'request'>,
  last: Last,
): string => {
  const text = staffActWords(context.language);
  const time = exactInstantText(last?.at ?? request.receivedAt, member.zone, context.language);
  return last?.person ? text.changedBy(last.person.name, time) : text.changedByOther(time);
};
