import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { exactInstantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { outsideWords, pageWords } from '#shared/text/catalogue.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { type Frame, layout } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { type WebResponse, page } from '#shared/web/response.ts';
import { Kept } from './typed-to-copy.tsx';

type Words = Readonly<{ title: string; text: string }>;

/** A page that says one instant in place of the form. */
const instantPage = (frame: Frame, { title, text }: Words, instant: number): string =>
  layout({
    frame,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="panel">
          <BothTimes frame={frame} instant={instant} />
        </p>
        <Contacts frame={frame} />
      </>
    ),
  });

/** Said instead of the form while the call is announced. */
export const notYetOpenPage = (frame: Frame, call: CallRecord): string =>
  instantPage(frame, outsideWords(frame.language).notYet, call.opensAt);

/** Said instead of the form after the closing. */
export const closedPage = (frame: Frame, call: CallRecord): string =>
  instantPage(frame, outsideWords(frame.language).closed, lastMinute(call.closesAt));

export type TooLate = Readonly<{ call: CallRecord; receivedAt: number; values: FormValues }>;

/** The answer to an application that came too late: when it came, and what was written, to copy. */
export const tooLatePage = (frame: Frame, { call, receivedAt, values }: TooLate): string => {
  const text = outsideWords(frame.language).closed;
  return layout({
    frame,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p>{text.lost}</p>
        <div class="panel">
          <dl>
            <dt>{text.text}</dt>
            <dd>
              <BothTimes frame={frame} instant={lastMinute(call.closesAt)} />
            </dd>
            <dt>{text.receivedAt}</dt>
            <dd>
              {exactInstantText(receivedAt, frame.edition.zone, frame.language)} (
              {pageWords(frame.language).seoul})
            </dd>
          </dl>
        </div>
        <Contacts frame={frame} />
        <Kept frame={frame} values={values} />
      </>
    ),
  });
};

/** The answer to a form that comes before the opening, which no page of ours sends, or too late. */
export const outsideTheWindow = (frame: Frame, late: TooLate): WebResponse =>
  callState(late.call, late.receivedAt) === 'announced'
    ? page(403, notYetOpenPage(frame, late.call))
    : page(410, tooLatePage(frame, late));
