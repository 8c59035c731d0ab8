import { networkSpan } from '#shared/domain/application/robot-signs.ts';
import { botWords, journeyWords } from '#shared/text/words.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';

/** Said where more were begun from one network address than an office or a conference begins. */
export const crowdedPage = (context: PageContext, now: number): WebResponse => {
  const bots = botWords(context.language);
  const endsAt = (Math.floor(now / networkSpan) + 1) * networkSpan;
  const until = (
    <>
      {bots.tooManyUntil} <BothTimes context={context} instant={endsAt} />
    </>
  );
  const paragraphs = [journeyWords(context.language).start.tooMany, until, bots.tooManyElsewhere];
  const answer = page(429, notePage(context, { title: bots.tooManyTitle, paragraphs }));
  return { ...answer, headers: { 'retry-after': String(Math.ceil((endsAt - now) / 1000)) } };
};
