import { cleanParagraphs, isBlank } from '../../form/text.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { hasRole, secretariat } from '../../people/role.ts';
import { err, ok, type Result } from '../../result.ts';
import { longestNote, type Note } from '../../selection/case-event.ts';
import { aMinute } from '../../time/spans.ts';
import type { Act } from '../act.ts';
import { type CaseAct, caseRefusal } from './case-act.ts';
import { personOf } from './staff-act.ts';

export type NotNoted = NotAdmitted | 'not-assigned' | 'no-text' | 'too-long';

/**
 * Plans a note about an application, which is never changed. It leaves the case as it is, so two
 * people may write at once. A reviewer notes what is assigned to them.
 */
export const planNote = (act: CaseAct & Readonly<{ text: string }>): Result<Act, NotNoted> => {
  const { member, at, id, case: about } = act;
  const refusal = caseRefusal('note', act);
  if (refusal) return err(refusal);
  if (!hasRole(member.roles, secretariat) && !about.assigned.includes(member.id))
    return err('not-assigned');
  const text = cleanParagraphs(act.text);
  if (isBlank(text)) return err('no-text');
  if ([...text].length > longestNote) return err('too-long');
  const note = { id, by: personOf(member), at, text };
  return ok({ notes: [{ reference: about.reference, note }] });
};

/** Whether a note of an act was written a moment ago: a button that is pressed twice sends it twice. */
export const isNoted = ({ notes: [added] = [] }: Act, notes: readonly Note[]): boolean =>
  added !== undefined &&
  notes.some(
    ({ by, at, text }) =>
      by.id === added.note.by.id && text === added.note.text && added.note.at < at + aMinute,
  );
