import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Receipt } from '#shared/domain/records/receipt.ts';
import {
  addressWords,
  documentWords,
  pageWords,
  receiptWords,
  scriptWords,
  uploadWords,
} from '#shared/text/words.ts';
import { exactSeoulTime, exactUtcTime, seoulTime, utcTime } from '#shared/text/zone-times.ts';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';

/** Each file as it was received. Its name stays out: it may be a person's. */
const Files = ({
  context,
  documents,
}: {
  context: PageContext;
  documents: Receipt['documents'];
}) => {
  const text = documentWords(context.language);
  return documents.length === 0 ? null : (
    <>
      <h2>{text.sent}</h2>
      <p class="note">{uploadWords(context.language).receiptNote}</p>
      <dl>
        {documents.map(({ kind, receivedSha256 }) => (
          <Fact term={text.kinds[kind]}>
            <code>{receivedSha256}</code>
          </Fact>
        ))}
      </dl>
    </>
  );
};

type ReceiptPage = Receipt &
  Readonly<{
    /** Whether the call still takes changes. */
    mayChange: boolean;
  }>;

/** Where the receipt is mailed; or that mails do not arrive, and what to do. */
const Mailed = ({ context, receipt }: { context: PageContext; receipt: ReceiptPage }) => {
  const { onReceipt, mend, tellUs } = addressWords(context.language).unreachable;
  if (!receipt.isUnreachable) return <p>{receiptWords(context.language).mail}</p>;
  return (
    <div class="panel">
      <p>{onReceipt}</p>
      {receipt.mayChange ? (
        <p>
          <a href={journeyPaths(context, 'you').got}>{mend}</a>
        </p>
      ) : null}
      <p>{tellUs}</p>
    </div>
  );
};

/** The reference, when it was received, and by how much it was late. */
const Received = ({ context, receipt }: { context: PageContext; receipt: ReceiptPage }) => {
  const text = receiptWords(context.language);
  const { copy, copied } = scriptWords(context.language);
  const { reference, receivedAt, lateBySeconds } = receipt;
  return (
    <section class="panel" aria-label={text.reference}>
      <p class="note">{text.reference}</p>
      <p class="reference" data-copy={copy} data-copied={copied}>
        {reference}
      </p>
      <dl>
        <Fact term={text.received}>
          {exactSeoulTime(context, receivedAt)}
          <br />
          {exactUtcTime(context, receivedAt)}
        </Fact>
      </dl>
      {lateBySeconds > 0 ? <p>{text.late(lateBySeconds)}</p> : null}
    </section>
  );
};

/** What happens next, and when. */
const Next = ({ context, call }: { context: PageContext; call: CallRecord }) => {
  const text = receiptWords(context.language);
  const closesAt = lastMinute(call.closesAt);
  return (
    <>
      <h2>{text.next}</h2>
      <ol>
        {text
          .nextSteps(`${seoulTime(context, closesAt)}, ${utcTime(context, closesAt)}`)
          .map((step) => (
            <li>{step}</li>
          ))}
      </ol>
    </>
  );
};

/** What an applicant keeps. It names no person: whoever reads the reference learns nobody's data. */
export const receiptPage = (
  context: PageContext,
  call: CallRecord,
  receipt: ReceiptPage,
): string => {
  const text = receiptWords(context.language);
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <Enhance forgetsTyped />
        <Received context={context} receipt={receipt} />
        {receipt.cityWasFull ? <p>{text.heldForCity(context.edition.perCity)}</p> : null}
        <Files context={context} documents={receipt.documents} />
        <Mailed context={context} receipt={receipt} />
        <p class="no-print">{text.print}</p>
        <Next context={context} call={call} />
        <h2>{pageWords(context.language).contacts}</h2>
        <Contacts context={context} />
      </>
    ),
  });
};
