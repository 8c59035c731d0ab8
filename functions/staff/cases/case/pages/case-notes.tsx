import { isOffered } from '#shared/domain/acts/staff/offered-acts.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { StaffForm } from '#shared/staff/pages/staff-layout.tsx';
import { staffActingWords, staffActWords, staffCaseWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { fromList } from '../../list/list-address.ts';
import { applicationOf, recordOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

const NoteForm = ({ visit, view, query, facts }: CaseProps) => {
  const { context, member } = visit;
  const { reference } = applicationOf(view);
  const text = staffActingWords(context.language);
  if (!isOffered('note', member, facts)) return null;
  const path = pathTo('do-act', { ...context, reference, act: 'note' });
  return (
    <div class="no-print">
      <StaffForm visit={visit} route="do-act" action={fromList(path, query)}>
        <TextArea
          context={context}
          name="text"
          label={text.note}
          hint={text.noteHint}
          error={undefined}
          value=""
          isLow
        />
        <Button isSecond>{staffActWords(context.language).acts.note.name}</Button>
      </StaffForm>
    </div>
  );
};

/** What members have written about the application; a reviewer reads their own. */
export const CaseNotes = (props: CaseProps) => {
  const { context, member } = props.visit;
  const { view } = props;
  const text = staffCaseWords(context.language);
  const { notes } = recordOf(view);
  const readable = view.kind === 'whole' ? notes : notes.filter(({ by }) => by.id === member.id);
  return (
    <section id="notes">
      <h2>{text.notes}</h2>
      <p class="hint">{text.notesHint}</p>
      {readable.length === 0 ? <p>{text.noNotes}</p> : null}
      <ul class="history">
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
      </ul>
      <NoteForm {...props} />
    </section>
  );
};
