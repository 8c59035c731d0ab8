import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { formAnswer } from './form-answer.ts';
import { emptyForms } from './pages/empty-form.ts';

type Deps = Readonly<{
  contextIn: (language: Language, path: string) => PageContext;
  readCall: () => Promise<CallRecord>;
  newTicket: (receivedAt: number) => string;
}>;

/** The form while the call is open; before and after, when it opens or closed. */
export const showApplicationForm = ({ contextIn, readCall, newTicket }: Deps): Operation => {
  const emptyForm = emptyForms();

  return async (request) => {
    const { language, receivedAt } = request;
    const call = await readCall();
    const path = pathTo('show-application-form', { language });
    const context = withCallPreview(contextIn(language, path), call, request);
    const state = callState(call, receivedAt);
    if (state === 'announced') return page(200, notYetOpenPage(context, call));
    if (state !== 'open') return page(410, closedPage(context, call, receivedAt));
    return formAnswer(emptyForm(context, call, newTicket(receivedAt)));
  };
};
