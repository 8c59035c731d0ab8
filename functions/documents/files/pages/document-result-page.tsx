import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { fieldId, type UploadNotice } from '#shared/applicant/pages/documents/document-fields.ts';
import { DocumentUploads } from '#shared/applicant/pages/documents/document-uploads.tsx';
import { type Holder, journeyLayout, WayLink } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { journeyWords, uploadWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type ResultPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  draft: Draft;
  verdicts: ScanVerdicts;
  notice: UploadNotice;
}>;

const errorsOf = ({ error, at = 'file', kind }: UploadNotice): PageErrors =>
  new Map(error === undefined ? [] : [[fieldId(at, kind), error]]);

/** The documents after one was sent or removed, or was not taken: with why, and all the others. */
export const documentResultPage = (context: PageContext, result: ResultPage): string => {
  const { holder, call, draft, verdicts, notice } = result;
  return journeyLayout({
    context,
    page: 'documents',
    title: journeyWords(context.language).pages.documents,
    errors: errorsOf(notice),
    holder,
    children: (
      <>
        <DocumentUploads
          context={context}
          holder={holder}
          documents={draft.documents}
          verdicts={verdicts}
          notice={notice}
          versions={draft}
        />
        <WayLink holder={holder} to={journeyPaths(context, 'documents')} button>
          {uploadWords(context.language).goOn}
        </WayLink>
        <DeadlinePanel context={context} call={call} cityId={draft.values['city']} />
      </>
    ),
  });
};
