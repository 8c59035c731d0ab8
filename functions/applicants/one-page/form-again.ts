import { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { ticketField } from '#shared/applicant/session.ts';
import { admission, type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldsOf,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { taskWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { showsOldWords } from '../parts/wording.ts';
import { formPage } from './pages/form-page.tsx';

export type AgainDeps = Readonly<{
  readCall: () => Promise<CallRecord>;
  newTicket: (receivedAt: number) => string;
  readTicket: (ticket: string) => FormTicket | undefined;
}>;

/** A form that was sent, and the context of a page as it is before it answers one. */
export type Posted = Readonly<{ request: WebRequest; blank: PageContext; values: FormValues }>;

export type Why = Readonly<{
  status: number;
  errors?: FieldErrors;
  pageError?: string;
  asksAboutAddress?: boolean;
  isNominationMissing?: boolean;
}>;

/** Without the boxes of the declarations. */
const unticked = ({ blank: { edition }, values }: Posted): FormValues => {
  const boxes = new Set<string>([
    ...fieldsOf('declarations').map(([name]) => name),
    ...edition.partners.map((_, index) => partnerBox(index)),
  ]);
  return new Map([...values].filter(([name]) => !boxes.has(name)));
};

/** What is shown of a form: boxes that were ticked for other words come back empty, with the reason. */
const typedAgain = (posted: Posted, pageError: string | undefined) => {
  const { blank, values } = posted;
  if (!showsOldWords(blank.edition, values)) return { values, pageError };
  const { changed } = taskWords(blank.language).agreement;
  return { values: unticked(posted), pageError: pageError ? `${pageError} ${changed}` : changed };
};

/** Shows a form again that was not taken: with all that was typed and the same hidden key. */
export const formAgain =
  (deps: AgainDeps) =>
  async (posted: Posted, why: Why): Promise<WebResponse> => {
    const { request, blank, values } = posted;
    const context = answering(blank, request, values);
    const { status, errors = new Map(), asksAboutAddress, isNominationMissing } = why;
    // If the table is slow or down, the date of the edition file is better than losing the page.
    const planned = plannedCall(context.edition);
    const call = status < 500 ? await deps.readCall().catch(() => planned) : planned;
    const { receivedAt } = request;
    const given = values.get(ticketField) ?? '';
    const begunAt = deps.readTicket(given)?.begunAt;
    if (status < 500 && !admission(call, { receivedAt, begunAt: begunAt ?? receivedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values });
    const ticket = begunAt === undefined ? deps.newTicket(receivedAt) : given;
    const shown = { call, ticket, ...typedAgain(posted, why.pageError), errors, asksAboutAddress };
    return page(status, formPage(context, { ...shown, isNominationMissing }));
  };
