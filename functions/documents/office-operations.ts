import type { Operation } from '#shared/http/site.ts';
import { visits } from '#shared/http/visit.ts';
import { downloadDocument } from './download-document.ts';
import { downloadNominationForm } from './download-nomination-form.ts';
import type { OfficeDeps } from './office.ts';
import { readPost } from './read-post.ts';
import { removeDocument } from './remove-document.ts';
import { uploadDocument } from './upload-document.ts';

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
    'download-nomination-form': page('apply', nominationForm),
    'open-nomination-pdf': form(nominationForm, nominationForm),
  } satisfies Readonly<Record<string, Operation>>;
};
