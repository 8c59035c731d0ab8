import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink, WayLink } from '#shared/applicant/pages/journey.tsx';
import { scheduleInForce } from '#shared/domain/call/call-in-force.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import type { ToDo } from '#shared/domain/draft/to-do.ts';
import type { Receipt } from '#shared/domain/records/receipt.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import {
  addressWords,
  documentWords,
  receiptWords,
  scriptWords,
  taskWords,
  uploadWords,
} from '#shared/text/words.ts';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { closingText, ReceivedAt } from './receipt-times.tsx';
import { ReceiptToDo } from './receipt-to-do.tsx';

type ReceiptPage = Receipt &
  Readonly<{
    /** Whether the call still takes changes. */
    mayChange: boolean;
    /** Only for whoever has access to the application. */
    own?: Readonly<{
      holder: Holder;
      cityId: string | undefined;
      toDos: readonly ToDo[];
      /** Until when the supervisor is asked to answer. */
      replyBy: Instant;
      /** How it ended, where nothing follows any more. */
      ended?: 'withdrawn' | 'duplicate';
    }>;
  }>;

type ReceiptProps = Readonly<{ context: PageContext; call: CallRecord; receipt: ReceiptPage }>;

/** Each file as it was received. Its name stays out: it may be a person's. */
const Files = ({ context, receipt: { documents } }: ReceiptProps) => {
  const text = documentWords(context.language);
  return documents.length === 0 ? null : (
    <details>
      <summary>{text.sent}</summary>
      <p class="note">{uploadWords(context.language).receiptNote}</p>
      <dl>
        {documents.map(({ kind, receivedSha256 }) => (
          <Fact term={text.kinds[kind]}>
            <code>{receivedSha256}</code>
          </Fact>
        ))}
      </dl>
    </details>
  );
};

/** The way to the address, which a mail did not reach. */
const Mend = ({ context, receipt: { own, mayChange } }: ReceiptProps) => {
  const { mend } = addressWords(context.language).unreachable;
  if (!mayChange) return null;
  const to = journeyPaths(context, 'you');
  if (!own)
    return (
      <p>
        <a href={to.got}>{mend}</a>
      </p>
    );
  return (
    <PageLink holder={own.holder} to={to}>
      {mend}
    </PageLink>
  );
};

/** Where the receipt is mailed; or that mails do not arrive, and what to do. */
const Mailed = (props: ReceiptProps) => {
  const { context, receipt } = props;
  const { onReceipt, tellUs } = addressWords(context.language).unreachable;
  if (!receipt.isUnreachable) return <p>{receiptWords(context.language).mail}</p>;
  return (
    <div class="panel">
      <p>{onReceipt}</p>
      <Mend {...props} />
      <p>{tellUs}</p>
    </div>
  );
};

/** The reference, when it was received, and by how much it was late. */
const Received = (props: ReceiptProps) => {
  const { context, receipt } = props;
  const text = receiptWords(context.language);
  const { copy, copied } = scriptWords(context.language);
  const { reference, lateBySeconds } = receipt;
  return (
    <section class="panel" aria-label={text.reference}>
      <p class="note">{text.reference}</p>
      <p class="reference" data-copy={copy} data-copied={copied}>
        {reference}
      </p>
      <dl>
        <Fact term={text.received}>
          <ReceivedAt
            context={context}
            receivedAt={receipt.receivedAt}
            cityId={receipt.own?.cityId}
          />
        </Fact>
      </dl>
      {lateBySeconds > 0 ? <p>{text.late(lateBySeconds)}</p> : null}
    </section>
  );
};

/** When interviews and results are, where the edition says it. */
const datesOf = ({ context: { edition, language }, call }: ReceiptProps): readonly string[] => {
  const text = receiptWords(language);
  const { interviews, results } = scheduleInForce(edition, call);
  return [
    ...(interviews ? [text.interviews(daysText(interviews.from, interviews.to, language))] : []),
    ...(results ? [text.results(daysText(results, results, language))] : []),
  ];
};

/** What happens next, and when; of one that has ended only that. */
const Next = (props: ReceiptProps) => {
  const { context, call, receipt } = props;
  const text = receiptWords(context.language);
  const { cityId, ended } = receipt.own ?? {};
  const isLate = receipt.lateBySeconds > 0;
  const closing = isLate ? undefined : closingText(context, { call, cityId });
  if (ended !== undefined) return <p>{taskWords(context.language).sentences[ended]}</p>;
  return (
    <>
      <h2>{text.next}</h2>
      <ol>
        {text.nextSteps(closing).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {datesOf(props).map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
};

/** To the application: at once for whoever has access, by a code for everybody else. */
const WayOn = ({ context, receipt: { reference, own, mayChange } }: ReceiptProps) => {
  const { viewOrChange, view } = receiptWords(context.language);
  const text = mayChange ? viewOrChange : view;
  if (own)
    return (
      <WayLink holder={own.holder} to={pathsTo('show-status', context)} button>
        {text}
      </WayLink>
    );
  const { language } = context;
  return (
    <div class="way">
      <a class="button" href={pathTo('show-return', { language, reference })}>
        {text}
      </a>
    </div>
  );
};

/**
 * What an applicant keeps. Without access it names no person: whoever reads the reference learns
 * nobody's data.
 */
export const receiptPage = (
  context: PageContext,
  call: CallRecord,
  receipt: ReceiptPage,
): string => {
  const text = receiptWords(context.language);
  const { own } = receipt;
  const props = { context, call, receipt };
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <Enhance forgetsTyped />
        <h1>{text.title}</h1>
        <Received {...props} />
        {receipt.cityWasFull ? <p>{text.heldForCity(context.edition.perCity)}</p> : null}
        {own ? <ReceiptToDo context={context} {...own} /> : null}
        <Mailed {...props} />
        <Next {...props} />
        <WayOn {...props} />
        <p class="no-print">{text.print}</p>
        <Files {...props} />
        <ContactSection context={context} />
      </>
    ),
  });
};
