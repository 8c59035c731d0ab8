import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { callWords, pageWords } from '#shared/text/words.ts';
import { ContinueInGrace, OpeningLink } from '#shared/web/pages/call/onward.tsx';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { StayTuned } from '../../news/pages/news-form.tsx';
import { CallDeadline, type CallProps, CityChoice, CityTimes, isOver } from './call-deadline.tsx';
import { CallFacts } from './call-facts.tsx';

const Heading = ({ context, state }: CallProps) => {
  const { from, to } = context.edition.workshop;
  return (
    <>
      <p class={isOver(state) ? 'tag over' : 'tag'}>{callWords(context.language).states[state]}</p>
      <h1>
        <EditionWords context={context} name="title" />
      </h1>
      <p class="lead">
        <EditionWords context={context} name="place" />, {daysText(from, to, context.language)}
      </p>
    </>
  );
};

const ApplyNow = (props: CallProps) => {
  const { context, call, state } = props;
  const text = callWords(context.language);
  if (state === 'grace') return <ContinueInGrace context={context} call={call} />;
  if (state !== 'open') return null;
  return (
    <>
      <p>
        <a class="button" href={pathTo('show-start', context)}>
          {text.apply}
        </a>
      </p>
      <p class="note">{text.needs}</p>
    </>
  );
};

const DeadlineElsewhere = (props: CallProps) => {
  const { context, state } = props;
  const { language } = context;
  if (isOver(state)) return null;
  return (
    <>
      <CityChoice {...props} />
      <CityTimes {...props} />
      <p class="no-print">
        <a href={pathTo('download-deadline', { language })}>{callWords(language).addToCalendar}</a>
      </p>
      {state === 'announced' ? <OpeningLink context={context} /> : null}
    </>
  );
};

/** What was asked of the page beside showing itself. */
type Asked = Readonly<{
  /** What was typed into its form for news in another language. */
  address?: string;
  /** The member city whose time was asked for. */
  cityId?: string | undefined;
}>;

/** The page of the call at the instant of the request: announced, open, grace, closed or archived. */
export const callPage = (
  context: PageContext,
  call: CallRecord,
  receivedAt: number,
  { address = '', cityId }: Asked = {},
): string => {
  const { callForApplications } = pageWords(context.language);
  const state = callState(call, receivedAt);
  const props = { context, call, state, cityId };
  const isShort = state === 'open' || state === 'grace';
  return layout({
    context,
    form: isShort ? undefined : pathTo('ask-for-news', context),
    title: callForApplications,
    children: (
      <>
        <Heading {...props} />
        <CallDeadline {...props} />
        <ApplyNow {...props} />
        <DeadlineElsewhere {...props} />
        <CallFacts {...props} />
        <StayTuned context={context} isShort={isShort} address={address} />
        <ContactSection context={context} />
      </>
    ),
  });
};
