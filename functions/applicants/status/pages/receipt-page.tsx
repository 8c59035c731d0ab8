import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Receipt } from '#shared/store/applications/applications.ts';
import {
  addressWords,
  documentWords,
  pageWords,
  receiptWords,
  uploadWords,
} from '#shared/text/catalogue.ts';
import { exactSeoulTime, exactUtcTime, seoulTime, utcTime } from '#shared/text/zone-times.ts';
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
          <>
            <dt>{text.kinds[kind]}</dt>
            <dd>
              <code>{receivedSha256}</code>
            </dd>
          </>
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
  const { onReceipt, mend, tellUs } = addressWords(context.language).unreached;
  if (!receipt.isUnreached) return <p>{receiptWords(context.language).mail}</p>;
  return (
    <div class="panel">
      <p>{onReceipt}</p>
      {receipt.mayChange ? (
        <p>
          <a href={`/${context.language}/apply/you`}>{mend}</a>
        </p>
      ) : null}
      <p>{tellUs}</p>
    </div>
  );
};

/** What an applicant keeps. It names no person: whoever reads the reference learns nobody's data. */
export const receiptPage = (
  context: PageContext,
  call: CallRecord,
  receipt: ReceiptPage,
): string => {
  const text = receiptWords(context.language);
  const { contacts } = pageWords(context.language);
  const { perCity } = context.edition;
  const { reference, receivedAt, lateBySeconds, cityWasFull, documents } = receipt;
  const closesAt = lastMinute(call.closesAt);
  const closing = `${seoulTime(context, closesAt)}, ${utcTime(context, closesAt)}`;
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <section class="panel" aria-label={text.reference}>
          <p class="note">{text.reference}</p>
          <p class="reference">{reference}</p>
          <dl>
            <dt>{text.received}</dt>
            <dd>
              {exactSeoulTime(context, receivedAt)}
              <br />
              {exactUtcTime(context, receivedAt)}
            </dd>
          </dl>
          {lateBySeconds > 0 ? <p>{text.late(lateBySeconds)}</p> : null}
        </section>
        {cityWasFull ? <p>{text.heldForCity(perCity)}</p> : null}
        <Files context={context} documents={documents} />
        <Mailed context={context} receipt={receipt} />
        <p class="no-print">{text.print}</p>
        <h2>{text.next}</h2>
        <ol>
          {text.nextSteps(closing).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <h2>{contacts}</h2>
        <Contacts context={context} />
      </>
    ),
  });
};
