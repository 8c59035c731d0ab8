import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ToDo } from '#shared/domain/draft/to-do.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { nominationWords, receiptWords, taskWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';

type ToDoProps = Readonly<{
  context: PageContext;
  /** Until when the supervisor is asked to answer. */
  replyBy: Instant;
  holder: Holder;
  toDos: readonly ToDo[];
}>;

/** Where it is done: on a page of the form, or in a part of the status page. */
const placeOf = (context: PageContext, toDo: ToDo): PagePaths => {
  if (toDo === 'add-nomination') return journeyPaths(context, 'documents');
  if (toDo === 'upload-letter') return journeyPaths(context, 'nomination-letter');
  if (toDo === 'name-supervisor') return journeyPaths(context, 'supervisor');
  if (toDo === 'submit-changes') return journeyPaths(context, 'check');
  const part = toDo === 'answer-question' ? '#question' : '#nomination';
  const { got, opened } = pathsTo('show-status', context);
  return { got: `${got}${part}`, opened: `${opened}${part}` };
};

const ReplyBy = ({ context, replyBy }: Pick<ToDoProps, 'context' | 'replyBy'>) => (
  <p>{nominationWords(context.language).replyBy(seoulTime(context, lastMinute(replyBy)))}</p>
);

/** What is still to do, as the status page says it, each with the one link that leads there. */
export const ReceiptToDo = ({ context, replyBy, holder, toDos }: ToDoProps) => {
  if (toDos.length === 0) return null;
  const text = taskWords(context.language).toDo;
  return (
    <section class="panel due" aria-labelledby="to-do">
      <h2 id="to-do">{receiptWords(context.language).toDo.title}</h2>
      {toDos.map((toDo) => (
        <>
          <p>{text[toDo].text}</p>
          {toDo === 'remind-supervisor' ? <ReplyBy context={context} replyBy={replyBy} /> : null}
          <PageLink holder={holder} to={placeOf(context, toDo)}>
            {text[toDo].link}
          </PageLink>
        </>
      ))}
    </section>
  );
};
