import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { WaitingFilter } from '#shared/store/staff/waiting-mails.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { mailLogPage } from './pages/mail-log-page.tsx';
import { type ShownMails, shownMails } from './pages/mail-log-props.ts';

const filterOf: Readonly<Record<ShownMails, WaitingFilter>> = {
  all: {},
  due: { wait: 'due' },
  later: { wait: 'later' },
  failing: { queue: 'aside' },
};

/**
 * What waits over the whole call, and how many applications have a mail that was given up or came
 * back: 25 requests beside the visit's own, however many mails there are.
 */
export const showMailLog =
  ({ waitingMails, listFor }: Pick<StaffDeps, 'waitingMails' | 'listFor'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const { query, receivedAt } = visit.request;
    const shown = shownMails.find((one) => one === query.get('state')) ?? 'all';
    const [waiting, counts] = await Promise.all([
      (await waitingMails())(receivedAt, filterOf[shown]),
      (await listFor(visit.member)).counts(),
    ]);
    return page(200, mailLogPage({ visit, shown, waiting, counts }));
  };
