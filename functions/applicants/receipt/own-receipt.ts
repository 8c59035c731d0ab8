import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { sendingOf } from '#shared/domain/draft/draft.ts';
import { toDoList } from '#shared/domain/draft/to-do.ts';
import { replyBy } from '#shared/domain/endorsement/reply-by.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { receiptOf } from '#shared/domain/records/receipt.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { mayAskFor } from '../parts/fields/nomination-panel.tsx';
import { receiptPage } from './pages/receipt-page.tsx';

type Own = Readonly<{
  holder: Holder;
  opened: Omit<Opened, 'application' | 'hasAccess'> & Readonly<{ application: Application }>;
  receivedAt: number;
}>;

/** The receipt for whoever has access to its application: with what is still to do, and the way on. */
export const ownReceipt = (
  context: PageContext,
  { holder, opened, receivedAt }: Own,
): WebResponse => {
  const { application, draft, call, unreachable } = opened;
  const { state, cityId, firstReceivedAt } = application;
  const sending = draft ? sendingOf(draft) : { begunAt: firstReceivedAt };
  const isOpen = admission(call, { receivedAt, ...sending }).admitted;
  const mayChange = isOpen && allows('revise', state);
  const mayAsk = mayAskFor({ application, receivedAt, call });
  const toDos = toDoList({ application, draft, mayChange, mayAsk });
  const askedAt = application.endorsement?.requestedAt ?? receivedAt;
  const own = {
    ...{ holder, cityId, toDos, replyBy: replyBy(call, { askedAt, now: receivedAt }) },
    ...((state === 'withdrawn' || state === 'duplicate') && { ended: state }),
  };
  const receipt = { ...receiptOf(application, unreachable), mayChange };
  return page(200, receiptPage(context, call, { ...receipt, own }));
};
