import { type Holder, journeyLayout, WayLink } from '#shared/applicant/pages/journey.tsx';
import { ticketField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { journeyWords, pageWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { EditionParagraph, EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';

export type StartPage = Readonly<{
  call: CallRecord;
  ticket: string;
  /** The application that this browser has begun, and whether it was submitted. */
  begun: Begun | undefined;
}>;

type Begun = Readonly<{ holder: Holder; isSubmitted: boolean }>;

type StartProps = StartPage & Readonly<{ context: PageContext }>;

const BegunPanel = ({ context, begun }: { context: PageContext; begun: Begun }) => {
  const { holder, isSubmitted } = begun;
  const text = journeyWords(context.language).start;
  return (
    <section class="panel" aria-labelledby="begun">
      <h2 id="begun">{isSubmitted ? text.submittedTitle : text.continueTitle}</h2>
      <p>{text.continueText(holder.session.reference)}</p>
      <WayLink holder={holder} to={pathsTo('show-next-page', context)} button>
        {isSubmitted ? text.submittedButton : text.continueButton}
      </WayLink>
    </section>
  );
};

const Preparation = ({ context }: StartProps) => {
  const text = journeyWords(context.language).start;
  return (
    <>
      <p>{text.lead}</p>
      <h2>{text.needs}</h2>
      <ul>
        {text.needsList.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <EditionParagraph context={context} name="answerLanguages" />
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
    </>
  );
};

const StartForm = ({ context, ticket, begun }: StartProps) => {
  const text = journeyWords(context.language).start;
  return (
    <form method="post" action={pathTo('start-application', context)} accept-charset="utf-8">
      <input type="hidden" name={ticketField} value={ticket} />
      <Honeypot label={pageWords(context.language).honeypot} />
      {begun ? <p class="note">{text.anotherNote(begun.holder.session.reference)}</p> : null}
      <SubmitButton isSecond={begun !== undefined}>
        {begun ? text.another : text.begin}
      </SubmitButton>
    </form>
  );
};

const OtherWays = ({ context }: StartProps) => {
  const text = journeyWords(context.language).start;
  return (
    <>
      <p>
        <a href={pathTo('show-return', context)}>{text.elsewhere}</a>
      </p>
      <p>
        <a href={pathTo('show-application-form', context)}>{text.onePage}</a>
      </p>
    </>
  );
};

/** The first page: what it takes, what becomes of the data, and the button that begins a draft. */
export const startPage = (context: PageContext, start: StartPage): string => {
  const props = { ...start, context };
  return journeyLayout({
    context,
    page: 'start',
    title: journeyWords(context.language).start.title,
    children: (
      <>
        <p class="lead">
          <EditionWords context={context} name="title" />
        </p>
        {start.begun ? <BegunPanel context={context} begun={start.begun} /> : null}
        <DeadlinePanel context={context} call={start.call} />
        <Preparation {...props} />
        <StartForm {...props} />
        <OtherWays {...props} />
      </>
    ),
  });
};
