import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { ticketField } from '#shared/applicant/session.ts';
import { admission, type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { FieldErrors, FormValues } from '#shared/domain/form/form-fields.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { formPage } from './pages/form-page.tsx';

export type AgainDeps = Readonly<{
  readCall: () => Promise<CallRecord>;
  newTicket: (receivedAt: number) => string;
  readTicket: (ticket: string) => FormTicket | undefined;
}>;

export type Posted = Readonly<{ request: WebRequest; context: PageContext; values: FormValues }>;

export type Why = Readonly<{
  status: number;
  errors?: FieldErrors;
  pageError?: string;
  asksAboutAddress?: boolean;
  isNominationMissing?: boolean;
}>;

/** Shows a form again that was not taken: with all that was typed and the same hidden key. */
export const formAgain =
  (deps: AgainDeps) =>
  async ({ request, context, values }: Posted, why: Why): Promise<WebResponse> => {
    const { status, errors = new Map(), pageError, asksAboutAddress, isNominationMissing } = why;
    // If the table is slow or down, the date of the edition file is better than losing the page.
    const planned = plannedCall(context.edition);
    const call = status < 500 ? await deps.readCall().catch(() => planned) : planned;
    const { receivedAt } = request;
    const given = values.get(ticketField) ?? '';
    const begunAt = deps.readTicket(given)?.begunAt;
    if (status < 500 && !admission(call, { receivedAt, begunAt: begunAt ?? receivedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values });
    const ticket = begunAt === undefined ? deps.newTicket(receivedAt) : given;
    const shown = { call, ticket, values, errors, pageError, asksAboutAddress };
    return page(status, formPage(context, { ...shown, isNominationMissing }));
  };
