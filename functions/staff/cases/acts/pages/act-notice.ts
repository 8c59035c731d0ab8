import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { type ActField, actTable } from '../act-table.ts';
import type { OpenedAct } from '../open-act.ts';
import type { MeanwhileChange } from '../seen-versions.ts';

/** Why the form of an act is shown again. */
export type ActNotice = Readonly<{
  refusal?: StaffRefusal;
  /** What somebody else has done since the form was made. */
  meanwhile?: readonly MeanwhileChange[];
  /** Somebody else would get the place than the page said. */
  next?: true;
}>;

/** At which field a refusal is said; at the first of several that the act asks for. */
const fieldsOf: Partial<Readonly<Record<StaffRefusal, readonly ActField[]>>> = {
  hasReason: ['reason'],
  'no-such-city': ['city'],
  'nothing-changes': ['city', 'reviewer'],
  'is-itself': ['counts'],
  'does-not-count': ['counts'],
  'no-items': ['items'],
  'too-many-items': ['items'],
  'item-too-long': ['items'],
  'no-day': ['lastDay'],
  'no-year': ['lastDay'],
  'no-such-day': ['lastDay'],
  'two-days': ['lastDay'],
  'other-weekday': ['lastDay'],
  'day-too-soon': ['lastDay'],
  'day-too-late': ['lastDay'],
  'no-text': ['text'],
  'too-long': ['text'],
  'no-reviewer': ['reviewer'],
  'own-city': ['reviewer'],
  'own-address': ['reviewer'],
  'same-office': ['reviewer'],
  'own-country': ['reviewer'],
};

/** Who has changed it, and when. */
export const changedText = (
  { context, member }: Pick<StaffVisit, 'context' | 'member'>,
  { at, person }: Pick<MeanwhileChange, 'at' | 'person'>,
): string => {
  const text = staffActWords(context.language);
  const time = exactInstantText(at, member.zone, context.language);
  return person ? text.changedBy(person.name, time) : text.changedByOther(time);
};

/** What is wrong with the page as a whole. */
const pageErrorOf = (opened: OpenedAct, { meanwhile, next }: ActNotice): string | undefined => {
  const { context } = opened.visit;
  if (next) return staffActingWords(context.language).otherNext;
  if (!meanwhile) return undefined;
  const last = meanwhile.at(-1);
  return last ? changedText(opened.visit, last) : staffActingWords(context.language).changed;
};

/** What stands on top of the page, and at its fields. */
export const errorsOf = (
  opened: OpenedAct,
  notice: ActNotice,
): Readonly<{ errors: PageErrors; pageError: string | undefined }> => {
  const { refusal } = notice;
  if (refusal === undefined) return { errors: new Map(), pageError: pageErrorOf(opened, notice) };
  const text = staffActWords(opened.visit.context.language).refused[refusal];
  const asked = actTable[opened.name].fields;
  const field = fieldsOf[refusal]?.find((one) => asked.includes(one));
  return field === undefined
    ? { errors: new Map(), pageError: text }
    : { errors: new Map([[field, text]]), pageError: undefined };
};
