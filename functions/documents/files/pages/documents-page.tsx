import {
  DocumentUploads,
  fieldId,
  type UploadNews,
} from '#shared/applicant/pages/document-uploads.tsx';
import { type Holder, journeyLayout, PageLink } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { journeyWords, uploadWords } from '#shared/text/words.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type DocumentsPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  draft: Draft;
  verdicts: ScanVerdicts;
  news: UploadNews;
}>;

/** The documents after one was sent or removed, or was not taken: with why, and all the others. */
export const documentsPage = (context: PageContext, props: DocumentsPage): string => {
  const { holder, call, draft, verdicts, news } = props;
  const title = journeyWords(context.language).pages.documents;
  const { documents } = draft;
  return journeyLayout({
    context,
    page: 'documents',
    title,
    holder,
    hasErrors: news.error !== undefined,
    children: (
      <>
        {news.error === undefined ? null : (
          <Summary
            context={context}
            errors={[{ name: fieldId(news.at ?? 'file', news.kind), said: news.error }]}
          />
        )}
        <h1>{title}</h1>
        <DocumentUploads
          context={context}
          holder={holder}
          documents={documents}
          verdicts={verdicts}
          news={news}
        />
        <div class="way">
          <PageLink context={context} holder={holder} to="apply/documents" button>
            {uploadWords(context.language).goOn}
          </PageLink>
        </div>
        <DeadlinePanel context={context} call={call} cityId={draft.values['city']} />
      </>
    ),
  });
};
