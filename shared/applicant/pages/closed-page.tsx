import type { Child } from 'hono/jsx';
import { scheduleInForce } from '#shared/domain/call/call-in-force.ts';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { daysText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { startOfDay } from '#shared/domain/time/zoned-time.ts';
import { onwardWords, outsideWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { CallAndNewsLinks, ContinueInGrace, OpeningLink } from '#shared/web/pages/call/onward.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { TypedToCopy } from './typed-to-copy.tsx';

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
const LateCodeLink = ({ context }: { context: PageContext }) => (
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

export type TooLate = Readonly<{ call: CallRecord; receivedAt: number; values: FormValues }>;

/** The answer to an application that came too late: when it came, and what was written, to copy. */
export const tooLatePage = (
  context: PageContext,
  { call, receivedAt, values }: TooLate,
): string => {
  const text = outsideWords(context.language).closed;
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p>{text.lost}</p>
        <div class="panel">
          <dl>
            <Fact term={text.text}>
              <BothTimes context={context} instant={lastMinute(call.closesAt)} />
            </Fact>
            <Fact term={text.receivedAt}>{exactSeoulTime(context, receivedAt)}</Fact>
          </dl>
        </div>
        <LateCodeLink context={context} />
        <ContactSection context={context} />
        <TypedToCopy context={context} values={values} />
      </>
    ),
  });
};

/** The answer to a form that comes before the opening, which no page of ours sends, or too late. */
export const outsideTheWindow = (context: PageContext, late: TooLate): WebResponse =>
  callState(late.call, late.receivedAt) === 'announced'
    ? page(403, notYetOpenPage(context, late.call))
    : page(410, tooLatePage(context, late));
