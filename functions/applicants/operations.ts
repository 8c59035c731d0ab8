import { visits } from '#shared/applicant/visit.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { once } from '#shared/runtime/once.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { JourneyDeps } from './deps.ts';
import { answerEndorsement } from './endorsement/answer-endorsement.ts';
import { showEndorsement } from './endorsement/show-endorsement.ts';
import { showNominationForm } from './endorsement/show-nomination-form.ts';
import { saveDocuments, showTypedDocuments } from './form/save-documents.ts';
import { saveFormPage, showTypedPage } from './form/save-form-page.ts';
import { sendApplication } from './form/send-application.ts';
import { showCheck } from './form/show-check.ts';
import { showDocuments } from './form/show-documents.ts';
import { showFormPage } from './form/show-form-page.ts';
import { startApplication } from './form/start-application.ts';
import { askCode } from './return/ask-code.ts';
import { enterCode } from './return/enter-code.ts';
import { askEndorser } from './status/ask-endorser.ts';
import { changeConsents } from './status/change-consents.ts';
import { downloadData } from './status/download-data.ts';
import { endAccess } from './status/end-access.ts';
import { forgetBrowser } from './status/forget-browser.ts';
import { showStatus, statusOf } from './status/show-status.ts';
import { withdrawApplication } from './status/withdraw-application.ts';

type Given = Omit<JourneyDeps, 'readAnswers'> & Readonly<{ readCall: () => Promise<CallRecord> }>;

/** In the same chunk as what it stands in for: one of its own would cost 4 KB of every bundle. */
export { showUnsaved } from '#shared/applicant/show-unsaved.ts';

/** The operations of one who has begun an application, over its store. */
export const journeyOperations = (given: Given) => {
  const read = once(() => applicationForm(given.edition));
  const deps = { ...given, readAnswers: (form: ReadonlyMap<string, string>) => read()(form) };
  const status = statusOf(deps);
  const { page, form } = visits({
    ...deps,
    open: async (...access) => (await deps.drafts()).open(...access),
  });
  const formPage = showFormPage(deps);
  const check = showCheck(deps);
  const documents = showDocuments(deps);
  const nominationForm = showNominationForm();
  const standing = showStatus(deps);
  const send = sendApplication(deps);
  return {
    'start-application': startApplication(deps),
    'show-form-page': page('show-start', formPage),
    'open-form-page': form(formPage, formPage),
    'save-form-page': form(saveFormPage(deps), showTypedPage),
    'show-check': page('show-start', check),
    'open-check': form(check, check),
    'send-application': form(send, send),
    'show-status': page('show-return', standing),
    'open-status': form(standing, standing),
    'change-consents': form(changeConsents({ ...deps, status })),
    'withdraw-application': form(withdrawApplication({ ...deps, status })),
    'download-data': form(downloadData(deps)),
    'forget-browser': form(forgetBrowser(deps)),
    'end-access': form(endAccess({ ...deps, status })),
    'show-documents': page('show-start', documents),
    'open-documents': form(documents, documents),
    'save-documents': form(saveDocuments(deps), showTypedDocuments(deps)),
    'ask-endorser': form(askEndorser({ ...deps, status }), standing),
    'show-nomination-form': page('show-start', nominationForm),
    'open-nomination-form': form(nominationForm, nominationForm),
    'show-endorsement': showEndorsement(deps),
    'answer-endorsement': answerEndorsement(deps),
    'ask-code': askCode(deps),
    'enter-code': enterCode({ ...deps, status }),
  } satisfies Readonly<Record<string, Operation>>;
};
