import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { StillToDo } from '#shared/domain/draft/still-to-do.ts';
import { endorsementEndsAt } from '#shared/domain/endorsement/endorsement.ts';
import { nominationWords, receiptWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';

type ToDoProps = Readonly<{
  context: PageContext;
  call: CallRecord;
  holder: Holder;
  toDo: StillToDo;
}>;

/** Where it is done: on a page of the form, or in the part of the status page about the nomination. */
const placeOf = (context: PageContext, toDo: StillToDo): PagePaths => {
  if (toDo === 'choose' || toDo === 'later') return journeyPaths(context, 'documents');
  if (toDo === 'letter') return journeyPaths(context, 'nomination-letter');
  if (toDo === 'send-changes') return journeyPaths(context, 'check');
  const { got, opened } = pathsTo('show-status', context);
  return { got: `${got}#nomination`, opened: `${opened}#nomination` };
};

/** What is still to do about the nomination, with the one link that leads there. */
export const ReceiptToDo = ({ context, call, holder, toDo }: ToDoProps) => {
  const text = nominationWords(context.language).toDo;
  const until = seoulTime(context, lastMinute(endorsementEndsAt(call)));
  return (
    <section class="panel" aria-labelledby="to-do">
      <h2 id="to-do">{receiptWords(context.language).toDo.title}</h2>
      <p>{text.lines[toDo]}</p>
      {toDo === 'wait' ? <p>{text.until(until)}</p> : null}
      <PageLink holder={holder} to={placeOf(context, toDo)}>
        {text.links[toDo]}
      </PageLink>
    </section>
  );
};
