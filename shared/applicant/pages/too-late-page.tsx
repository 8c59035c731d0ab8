import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { outsideWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { LateCodeLink, notYetOpenPage } from './closed-page.tsx';
import { TypedToCopy } from './typed-to-copy.tsx';

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
