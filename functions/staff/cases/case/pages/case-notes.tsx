import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { staffCaseWords } from '#shared/text/words.ts';
import { recordOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

/** What members have written about the application; a reviewer reads their own. */
export const CaseNotes = ({ visit: { context, member }, view }: CaseProps) => {
  const text = staffCaseWords(context.language);
  const { notes } = recordOf(view);
  const readable = view.kind === 'whole' ? notes : notes.filter(({ by }) => by.id === member.id);
  return (
    <section id="notes">
      <h2>{text.notes}</h2>
      <p class="hint">{text.notesHint}</p>
      {readable.length === 0 ? <p>{text.noNotes}</p> : null}
      <ol class="history">
        {readable.map(({ by, at, text: written }) => (
          <li>
            <p class="kept-text" dir="auto">
              {written}
            </p>
            <span class="note">
              {exactInstantText(at, member.zone, context.language)}, {by.name}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
