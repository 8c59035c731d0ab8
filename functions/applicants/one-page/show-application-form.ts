import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { Frame } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
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
