import { visits } from '#shared/applicant/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { OfficeDeps } from './deps.ts';
import { downloadDocument } from './files/download-document.ts';
import { readPost } from './files/read-post.ts';
import { removeDocument } from './files/remove-document.ts';
import { uploadDocument } from './files/upload-document.ts';
import { downloadNominationForm } from './paper/download-nomination-form.ts';

/** What an applicant can do with documents, over their store and bucket. */
export const officeOperations = (deps: OfficeDeps) => {
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
  } satisfies Readonly<Record<string, Operation>>;
};
