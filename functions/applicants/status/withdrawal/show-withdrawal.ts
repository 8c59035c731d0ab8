import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { callState } from '#shared/domain/call/call-window.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import { withdrawBox } from './pages/withdraw-box.ts';
import { withdrawalPage } from './pages/withdrawal-page.tsx';

type Why = Readonly<{ status: number; isUnconfirmed: boolean }>;

/** The page of the withdrawal; the status page where there is nothing to withdraw. */
export const withdrawalAsked = (
  visit: ApplicantVisit,
  { status, isUnconfirmed }: Why,
): WebResponse => {
  const { context, holder, opened, request, values } = visit;
  const { application, call } = opened;
  if (!application || !allows('withdraw', application.state))
    return goTo(visit, pathsTo('show-status', context));
  const isOpen = callState(call, request.receivedAt) === 'open';
  const isTicked = values.get(withdrawBox) === 'yes';
  const { reference } = application;
  const shown = { holder, reference, isOpen, isTicked, isUnconfirmed };
  return page(status, withdrawalPage(context, shown));
};

/** Asks whether the application is to be withdrawn, and says what follows. */
export const showWithdrawal = () => async (visit: ApplicantVisit) =>
  withdrawalAsked(visit, { status: 200, isUnconfirmed: false });
