import type { CallRecord } from '#shared/domain/call-window.ts';
import { exactInstantText, instantText, lastMinute } from '#shared/domain/instant-text.ts';
import { type Frame, layout } from '#shared/http/pages/layout.tsx';
import { Contacts } from '#shared/http/pages/note-page.tsx';
import type { Receipt } from '#shared/store/applications.ts';
import { catalogue } from '#shared/text/catalogue.ts';

/** Each file as it was received. Its name stays out: it may be a person's. */
const Files = ({ frame, documents }: { frame: Frame; documents: Receipt['documents'] }) => {
  const text = catalogue(frame.language);
  return documents.length === 0 ? null : (
    <>
      <h2>{text.uploads.sent}</h2>
      <p class="note">{text.uploads.receiptNote}</p>
      <dl>
        {documents.map(({ kind, receivedSha256 }) => (
          <>
            <dt>{text.documents.kinds[kind]}</dt>
            <dd>
              <code>{receivedSha256}</code>
            </dd>
          </>
        ))}
      </dl>
    </>
  );
};

/** What an applicant keeps. It names no person: whoever reads the reference learns nobody's data. */
export const receiptPage = (frame: Frame, call: CallRecord, receipt: Receipt): string => {
  const text = catalogue(frame.language);
  const { zone, perCity } = frame.edition;
  const { reference, receivedAt, lateBySeconds, cityWasFull, documents } = receipt;
  const closesAt = lastMinute(call.closesAt);
  const closing = `${instantText(closesAt, zone, frame.language)} (${text.seoul}), ${instantText(closesAt, 'UTC', frame.language)} (${text.utc})`;
  return layout({
    frame,
    title: text.receipt.title,
    children: (
      <>
        <h1>{text.receipt.title}</h1>
        <section class="panel" aria-label={text.receipt.reference}>
          <p class="note">{text.receipt.reference}</p>
          <p class="reference">{reference}</p>
          <dl>
            <dt>{text.receipt.received}</dt>
            <dd>
              {exactInstantText(receivedAt, zone, frame.language)} ({text.seoul})
              <br />
              {exactInstantText(receivedAt, 'UTC', frame.language)} ({text.utc})
            </dd>
          </dl>
          {lateBySeconds > 0 ? <p>{text.receipt.late(lateBySeconds)}</p> : null}
        </section>
        {cityWasFull ? <p>{text.receipt.heldForCity(perCity)}</p> : null}
        <Files frame={frame} documents={documents} />
        <p>{text.receipt.mail}</p>
        <p class="no-print">{text.receipt.print}</p>
        <h2>{text.receipt.next}</h2>
        <ol>
          {text.receipt.nextSteps(closing).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <h2>{text.call.contacts}</h2>
        <Contacts frame={frame} />
      </>
    ),
  });
};
