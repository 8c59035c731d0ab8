import { type CallRecord, callState } from '#shared/domain/call-window.ts';
import { page } from '#shared/http/answer.ts';
import { closedPage, notYetOpenPage } from '#shared/http/pages/closed-page.tsx';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { emptyForms } from './pages/empty-form.ts';

type Deps = Readonly<{
  frameIn: (language: Language, path: string) => Frame;
  readCall: () => Promise<CallRecord>;
  newTicket: (receivedAt: number) => string;
}>;

/** The form while the call is open; before and after, when it opens or closed. */
export const showApplicationForm = ({ frameIn, readCall, newTicket }: Deps): Operation => {
  const emptyForm = emptyForms();

  return async ({ language, receivedAt }) => {
    const call = await readCall();
    const frame = frameIn(language, `/${language}/apply/one-page`);
    const state = callState(call, receivedAt);
    if (state === 'announced') return page(200, notYetOpenPage(frame, call));
    if (state !== 'open') return page(410, closedPage(frame, call));
    return page(200, emptyForm(frame, call, newTicket(receivedAt)));
  };
};
