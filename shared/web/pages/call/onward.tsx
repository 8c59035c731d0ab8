import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { onwardWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { pathTo } from '../../routes/paths.ts';
import type { PageContext } from '../layout.tsx';

type In = Readonly<{ context: PageContext }>;

/** In the grace period: the way back for those who have started. */
export const ContinueInGrace = ({
  context,
  call,
}: In & Readonly<{ call: Pick<CallRecord, 'graceEndsAt'> }>) => {
  const text = onwardWords(context.language);
  return (
    <>
      <p>{text.grace(seoulTime(context, lastMinute(call.graceEndsAt)))}</p>
      <p>
        <a class="button" href={pathTo('show-status', context)}>
          {text.continue}
        </a>
      </p>
      <p>
        <a href={pathTo('show-return', { language: context.language })}>{text.elsewhere}</a>
      </p>
    </>
  );
};

/** The opening for a calendar. */
export const OpeningLink = ({ context }: In) => (
  <p class="no-print">
    <a href={pathTo('download-opening', { language: context.language })}>
      {onwardWords(context.language).opening}
    </a>
  </p>
);

/** To the page of the call, and to the list that says when the next one opens. */
export const CallAndNewsLinks = ({ context }: In) => {
  const text = onwardWords(context.language);
  return (
    <>
      <p>
        <a href={pathTo('show-call', context)}>{text.call}</a>
      </p>
      <p>
        <a href={pathTo('show-news-form', context)}>{text.news}</a>
      </p>
    </>
  );
};
