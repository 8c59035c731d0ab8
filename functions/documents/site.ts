import { answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { visits } from '#shared/applicant/visit.ts';
import { areaHandler, type OperationsOf } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { type DocumentsDeps, documentsDeps } from './deps.ts';
import { downloadDocument } from './files/download-document.ts';
import { readPost } from './files/read-post.ts';
import { removeDocument } from './files/remove-document.ts';
import { uploadDocument } from './files/upload-document.ts';
import { downloadNominationForm } from './paper/download-nomination-form.ts';
import type { staffOperations } from './staff/operations.ts';

type OfStaff = keyof ReturnType<typeof staffOperations>;

/** What an applicant can do with documents, over their store and bucket. */
export const documentsOperations = (
  deps: DocumentsDeps,
): Omit<OperationsOf<'documents'>, OfStaff> => {
  const { page, form, posted } = visits({
    ...deps,
    open: async (...access) => (await deps.drafts()).open(...access),
  });
  const nominationForm = downloadNominationForm(deps);
  return {
    'upload-document': posted(readPost, uploadDocument(deps)),
    'remove-document': form(removeDocument(deps)),
    'download-document': form(downloadDocument(deps)),
    'download-nomination-form': page('show-start', nominationForm),
    'open-nomination-pdf': form(nominationForm, nominationForm),
  };
};

/** The files of an application, for its applicant and for the staff. */
export const documentsSite = (deps = documentsDeps()) => {
  const { clock, contextIn } = deps;
  return areaHandler<'documents', OfStaff>({
    clock,
    operations: documentsOperations(deps),
    later: async () => (await import('./staff/operations.ts')).staffOperations(deps),
    unsaved: showUnsaved({ contextIn }),
    notFound: (language) => notFoundPage(contextIn(language)),
    broken: (language, posted) => brokenPage(answeringIfPosted(contextIn(language), posted)),
  });
};
