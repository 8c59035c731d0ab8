import { applicationForm } from '#shared/domain/application-form.ts';
import type { CallRecord } from '#shared/domain/call-window.ts';
import type { Operation } from '#shared/http/site.ts';
import { visits } from '#shared/http/visit.ts';
import { once } from '#shared/runtime/once.ts';
import { answerEndorsement } from './answer-endorsement.ts';
import { askCode } from './ask-code.ts';
import { askEndorser } from './ask-endorser.ts';
import { changeConsents } from './change-consents.ts';
import { downloadData } from './download-data.ts';
import { endAccess } from './end-access.ts';
import { enterCode } from './enter-code.ts';
import { forgetBrowser } from './forget-browser.ts';
import type { JourneyDeps } from './journey.ts';
import { saveDocuments, showTypedDocuments } from './save-documents.ts';
import { saveFormPage, showTypedPage } from './save-form-page.ts';
import { sendApplication } from './send-application.ts';
import { showCheck } from './show-check.ts';
import { showDocuments } from './show-documents.ts';
import { showEndorsement } from './show-endorsement.ts';
import { showFormPage } from './show-form-page.ts';
import { showNominationForm } from './show-nomination-form.ts';
import { showStatus, statusOf } from './show-status.ts';
import { startApplication } from './start-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

type Given = Omit<JourneyDeps, 'readAnswers'> & Readonly<{ readCall: () => Promise<CallRecord> }>;

/** In the same chunk as what it stands in for: one of its own would cost 4 KB of every bundle. */
export { showUnsaved } from '#shared/http/show-unsaved.ts';

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
    'show-form-page': page('apply', formPage),
    'open-form-page': form(formPage, formPage),
    'save-form-page': form(saveFormPage(deps), showTypedPage),
    'show-check': page('apply', check),
    'open-check': form(check, check),
    'send-application': form(send, send),
    'show-status': page('return', standing),
    'open-status': form(standing, standing),
    'change-consents': form(changeConsents({ ...deps, status })),
    'withdraw-application': form(withdrawApplication({ ...deps, status })),
    'download-data': form(downloadData(deps)),
    'forget-browser': form(forgetBrowser(deps)),
    'end-access': form(endAccess({ ...deps, status })),
    'show-documents': page('apply', documents),
    'open-documents': form(documents, documents),
    'save-documents': form(saveDocuments(deps), showTypedDocuments(deps)),
    'ask-endorser': form(askEndorser({ ...deps, status }), standing),
    'show-nomination-form': page('apply', nominationForm),
    'open-nomination-form': form(nominationForm, nominationForm),
    'show-endorsement': showEndorsement(deps),
    'answer-endorsement': answerEndorsement(deps),
    'ask-code': askCode(deps),
    'enter-code': enterCode({ ...deps, status }),
  } satisfies Readonly<Record<string, Operation>>;
};
