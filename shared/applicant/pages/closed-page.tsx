import type { Child } from 'hono/jsx';
import { scheduleInForce } from '#shared/domain/call/call-in-force.ts';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { daysText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { startOfDay } from '#shared/domain/time/zoned-time.ts';
import { onwardWords, outsideWords } from '#shared/text/words.ts';
import { CallAndNewsLinks, ContinueInGrace, OpeningLink } from '#shared/web/pages/call/onward.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

type Words = Readonly<{ title: string; text: string }>;

/** A page that says one instant in place of the form. */
const instantPage = (
  context: PageContext,
  { title, text }: Words,
  instant: number,
  more?: Child,
): string =>
  layout({
    context,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="panel">
          <BothTimes context={context} instant={instant} />
        </p>
        {more}
        <ContactSection context={context} />
      </>
    ),
  });

/** The way for one who may apply late. */
export const LateCodeLink = ({ context }: { context: PageContext }) => (
  <p>
    <a href={pathTo('show-late-code', context)}>{outsideWords(context.language).lateCode.link}</a>
  </p>
);

/** Said instead of the form while the call is announced. */
export const notYetOpenPage = (context: PageContext, call: CallRecord): string =>
  instantPage(
    context,
    outsideWords(context.language).notYet,
    call.opensAt,
    <>
      <OpeningLink context={context} />
      <CallAndNewsLinks context={context} />
    </>,
  );

type ClosedProps = Readonly<{ context: PageContext; call: CallRecord; receivedAt: number }>;

/** By when everybody hears of the result; nothing of a day that has passed. */
const resultText = ({ context, call, receivedAt }: ClosedProps): string | undefined => {
  const { edition, language } = context;
  const text = onwardWords(language);
  const { results } = scheduleInForce(edition, call);
  if (results === undefined) return text.decision;
  return receivedAt < startOfDay(results, edition.zone) + aDay
    ? text.results(daysText(results, results, language))
    : undefined;
};

/** When the results come, and what becomes of what was started. */
const WhatNext = (props: ClosedProps) => {
  const { language } = props.context;
  const text = onwardWords(language);
  const result = resultText(props);
  return (
    <>
      <h2>{text.next}</h2>
      {result === undefined ? null : <p>{result}</p>}
      <p>{text.drafts}</p>
      <p>
        <a href={pathTo('show-status', { language })}>{text.open}</a>
      </p>
    </>
  );
};

/**
 * Said instead of the form after the closing, to a request of `receivedAt`: in the grace period it
 * leads on to what was started before.
 */
export const closedPage = (context: PageContext, call: CallRecord, receivedAt: number): string => {
  const state = callState(call, receivedAt);
  return instantPage(
    context,
    outsideWords(context.language).closed,
    lastMinute(call.closesAt),
    <>
      {state === 'grace' ? <ContinueInGrace context={context} call={call} /> : null}
      {state === 'closed' ? (
        <WhatNext context={context} call={call} receivedAt={receivedAt} />
      ) : null}
      <LateCodeLink context={context} />
      <CallAndNewsLinks context={context} />
    </>,
  );
};
