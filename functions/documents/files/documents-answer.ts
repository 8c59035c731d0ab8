import { consentField, type UploadNews } from '#shared/applicant/pages/document-uploads.tsx';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { uploadWords } from '#shared/text/catalogue.ts';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import type { OfficeDeps, OfficeVisit } from '../deps.ts';
import { documentsPage } from './pages/documents-page.tsx';

type Shown = Readonly<{ status: number; news: UploadNews }>;

/** What is shown after something was done with a document, or refused. */
export const showDocuments = ({ documents }: Pick<OfficeDeps, 'documents'>) => {
  const show = async (
    { context, holder, opened }: OfficeVisit,
    draft: Draft,
    { status, news }: Shown,
  ): Promise<WebResponse> => {
    const { call } = opened;
    const verdicts: ScanVerdicts = await (await documents()).verdicts(draft.reference);
    return page(status, documentsPage(context, { holder, call, draft, verdicts, news }));
  };

  return {
    /** The same documents with what is wrong; a bare page where the table, too, is away. */
    again: async (
      visit: OfficeVisit,
      draft: Draft,
      { status, news }: Shown,
    ): Promise<WebResponse> => {
      const isTicked = visit.values.get(consentField) === 'yes';
      try {
        return await show(visit, draft, { status, news: { ...news, isTicked } });
      } catch (error) {
        log('verdicts-unknown', { reference: draft.reference, ...faultOf(error) });
        const { title } = uploadWords(visit.request.language);
        return page(503, notePage(visit.context, { title, paragraphs: [news.error] }));
      }
    },

    /**
     * Where a visitor goes on. Without cookies the answer itself is the page: a redirect that keeps
     * the access would send the file once more.
     */
    done: async (visit: OfficeVisit, draft: Draft, news: UploadNews): Promise<WebResponse> =>
      visit.holder.session.byCookie
        ? seeOther(`/${visit.request.language}/apply/documents#document-${news.kind}`)
        : show(visit, draft, { status: 200, news }),
  };
};
