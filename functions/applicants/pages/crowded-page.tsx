import { lineSpan } from '#shared/domain/suspicion.ts';
import { type Answer, page } from '#shared/http/answer.ts';
import { BothTimes } from '#shared/http/pages/deadline.tsx';
import type { Frame } from '#shared/http/pages/layout.tsx';
import { notePage } from '#shared/http/pages/note-page.tsx';
import { botWords, journeyWords } from '#shared/text/catalogue.ts';

/** Said where more were begun from one network address than an office or a conference begins. */
export const crowdedPage = (frame: Frame, now: number): Answer => {
  const bots = botWords(frame.language);
  const endsAt = (Math.floor(now / lineSpan) + 1) * lineSpan;
  const until = (
    <>
      {bots.tooManyUntil} <BothTimes frame={frame} instant={endsAt} />
    </>
  );
  const paragraphs = [journeyWords(frame.language).start.tooMany, until, bots.tooManyElsewhere];
  const answer = page(429, notePage(frame, { title: bots.tooManyTitle, paragraphs }));
  return { ...answer, headers: { 'retry-after': String(Math.ceil((endsAt - now) / 1000)) } };
};
