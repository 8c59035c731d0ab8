import { type Visits, visits } from '#shared/applicant/visit.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { once } from '#shared/runtime/once.ts';
import type { OperationsOf } from '#shared/web/area-handler.ts';
import type { ApplicantsDeps, SiteDeps, StatusOf } from './deps.ts';
import { answerEndorsement } from './endorsement/answer-endorsement.ts';
import { showEndorsement } from './endorsement/show-endorsement.ts';
import { showNominationForm } from './endorsement/show-nomination-form.ts';
import { showTypedPage } from './form/form-page-again.ts';
import { questionAgain, showTyped, supervisorAgain } from './form/nomination/nomination-again.ts';
import { saveDocuments } from './form/nomination/save-documents.ts';
import { saveSupervisor } from './form/nomination/save-supervisor.ts';
import { showDocuments } from './form/nomination/show-documents.ts';
import { showFilePage } from './form/nomination/show-file-page.ts';
import { showSupervisor } from './form/nomination/show-supervisor.ts';
import { saveFormPage } from './form/save-form-page.ts';
import { sendApplication } from './form/send-application.ts';
import { showCheck } from './form/show-check.ts';
import { showFormPage } from './form/show-form-page.ts';
import { showNextPage } from './form/start/show-next-page.ts';
import { startApplication } from './form/start/start-application.ts';
import { enterLateCode } from './late/enter-late-code.ts';
import { showLateCode } from './late/show-late-code.ts';
import { receiptOfVisit } from './receipt/receipt-of-visit.ts';
import { showReceipt } from './receipt/show-receipt.ts';
import { askCode } from './return/ask-code.ts';
import { enterCode } from './return/enter-code.ts';
import { showReturn } from './return/show-return.ts';
import { answerReturn } from './status/answer-return.ts';
import { askEndorser } from './status/ask-endorser.ts';
import { changeConsents } from './status/change-consents.ts';
import { downloadData } from './status/download-data.ts';
import { endAccess } from './status/end-access.ts';
import { forgetBrowser } from './status/forget-browser.ts';
import { sendCopy } from './status/send-copy.ts';
import { showStatus, statusOf } from './status/show-status.ts';
import { showWithdrawal } from './status/withdrawal/show-withdrawal.ts';
import { withdrawApplication } from './status/withdrawal/withdraw-application.ts';

type Some = Partial<OperationsOf<'applicants'>>;

/**
 * What answers in the place of an operation that failed, or of one that did not take what was sent.
 * In the same chunk as these: each chunk more is a file more that a cold function looks for, 0.3 ms.
 */
export { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
export { answering, answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
export { formAgain } from './one-page/form-again.ts';
export { alreadySentPage } from './one-page/pages/already-sent-page.tsx';
export { ownReceipt } from './receipt/own-receipt.ts';
export { showUnsavedForm } from './return/show-unsaved-form.ts';

/** For whoever fills in an application, page by page. */
const formOperations = (deps: ApplicantsDeps, { page, form }: Visits) => {
  const formPage = showFormPage(deps);
  const check = showCheck(deps);
  const continued = showNextPage(deps);
  const send = sendApplication(deps);
  return {
    'start-application': startApplication(deps),
    'show-form-page': page('show-start', formPage),
    'open-form-page': form(formPage, formPage),
    'save-form-page': form(saveFormPage(deps), showTypedPage),
    'show-next-page': page('show-return', continued),
    'open-next-page': form(continued, continued),
    'show-check': page('show-start', check),
    'open-check': form(check, check),
    'send-application': form(send, send),
  } satisfies Some;
};

/** For whoever says how the city nominates them, and uploads files. */
const nominationOperations = (deps: ApplicantsDeps, { page, form }: Visits) => {
  const file = showFilePage(deps);
  return {
    'show-documents': page('show-start', showDocuments),
    'open-documents': form(showDocuments, showDocuments),
    'save-documents': form(saveDocuments(deps), showTyped(questionAgain)),
    'show-supervisor': page('show-start', showSupervisor),
    'open-supervisor': form(showSupervisor, showSupervisor),
    'save-supervisor': form(saveSupervisor(deps), showTyped(supervisorAgain)),
    'show-file-page': page('show-start', file),
    'open-file-page': form(file, file),
  } satisfies Some;
};

type StatusDeps = ApplicantsDeps & Readonly<{ status: StatusOf }>;

/** For whoever looks at their application, and changes it. */
const statusOperations = (deps: StatusDeps, { page, form }: Visits) => {
  const standing = showStatus(deps);
  const nominationForm = showNominationForm();
  const withdrawal = showWithdrawal();
  return {
    'show-receipt': showReceipt(deps),
    'open-receipt': form(receiptOfVisit, receiptOfVisit),
    'show-status': page('show-return', standing),
    'open-status': form(standing, standing),
    'change-consents': form(changeConsents(deps)),
    'answer-return': form(answerReturn(deps), standing),
    'show-withdrawal': page('show-return', withdrawal),
    'open-withdrawal': form(withdrawal, withdrawal),
    'withdraw-application': form(withdrawApplication(deps), withdrawal),
    'send-copy': form(sendCopy(deps)),
    'download-data': form(downloadData(deps)),
    'forget-browser': form(forgetBrowser(deps)),
    'end-access': form(endAccess(deps)),
    'ask-endorser': form(askEndorser(deps), standing),
    'show-nomination-form': page('show-start', nominationForm),
    'open-nomination-form': form(nominationForm, nominationForm),
  } satisfies Some;
};

/** For whoever returns by a code. */
const returnOperations = (deps: StatusDeps) =>
  ({
    'show-return': showReturn(deps),
    'ask-code': askCode(deps),
    'enter-code': enterCode(deps),
  }) satisfies Some;

/** For whoever may apply after the deadline. */
const lateOperations = (deps: ApplicantsDeps) =>
  ({
    'show-late-code': showLateCode(deps),
    'enter-late-code': enterLateCode(deps),
  }) satisfies Some;

/** For an endorser, who has the link of a mail. */
const endorserOperations = (deps: ApplicantsDeps) =>
  ({
    'show-endorsement': showEndorsement(deps),
    'answer-endorsement': answerEndorsement(deps),
  }) satisfies Some;

/** The operations that need what checks a form: loaded when the first of them is asked for. */
export const laterOperations = (given: SiteDeps) => {
  const read = once(() => applicationForm(given.edition));
  const deps: ApplicantsDeps = { ...given, readAnswers: (form) => read()(form) };
  const withStatus = { ...deps, status: statusOf(deps) };
  const visited = visits({
    ...deps,
    open: async (...access) => (await deps.drafts()).open(...access),
  });
  return {
    ...formOperations(deps, visited),
    ...nominationOperations(deps, visited),
    ...statusOperations(withStatus, visited),
    ...returnOperations(withStatus),
    ...endorserOperations(deps),
    ...lateOperations(deps),
  };
};
