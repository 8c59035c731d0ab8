import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ToDo } from '#shared/domain/draft/to-do.ts';
import { endorsementEndsAt } from '#shared/domain/endorsement/endorsement.ts';
import { nominationWords, receiptWords, taskWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';

type ToDoProps = Readonly<{
  context: PageContext;
  call: CallRecord;
  holder: Holder;
  toDos: readonly ToDo[];
}>;

/** Where it is done: on a page of the form, or in a part of the status page. */
const placeOf = (context: PageContext, toDo: ToDo): PagePaths => {
  if (toDo === 'add-nomination') return journeyPaths(context, 'documents');
  if (toDo === 'upload-letter') return journeyPaths(context, 'nomination-letter');
  if (toDo === 'submit-changes') return journeyPaths(context, 'check');
  const part = toDo === 'answer-question' ? '#question' : '#nomination';
  const { got, opened } = pathsTo('show-status', context);
  return { got: `${got}${part}`, opened: `${opened}${part}` };
};

/** Until when the supervisor can answer. */
const Until = ({ context, call }: Pick<ToDoProps, 'context' | 'call'>) => (
  <p>
    {nominationWords(context.language).until(
      seoulTime(context, lastMinute(endorsementEndsAt(call))),
    )}
  </p>
);

/** What is still to do, as the status page says it, each with the one link that leads there. */
export const ReceiptToDo = ({ context, call, holder, toDos }: ToDoProps) => {
  if (toDos.length === 0) return null;
  const text = taskWords(context.language).toDo;
  return (
    <section class="panel" aria-labelledby="to-do">
      <h2 id="to-do">{receiptWords(context.language).toDo.title}</h2>
      {toDos.map((toDo) => (
        <>
          <p>{text[toDo].text}</p>
          {toDo === 'remind-supervisor' ? <Until context={context} call={call} /> : null}
          <PageLink holder={holder} to={placeOf(context, toDo)}>
            {text[toDo].link}
          </PageLink>
        </>
      ))}
    </section>
  );
};
