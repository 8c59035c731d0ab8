import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import {
  consentField,
  type UploadNotice,
} from '#shared/applicant/pages/documents/document-fields.ts';
import { filePage } from '#shared/applicant/pages/documents/file-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { nominationWords } from '#shared/text/words.ts';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import type { DocumentsDeps } from '../deps.ts';

type Shown = Readonly<{ status: number; notice: UploadNotice }>;

/** What is shown after something was done with a document, or refused. */
export const documentsAnswer = ({ documents }: Pick<DocumentsDeps, 'documents'>) => {
  const show = async (
    { context, holder, opened }: ApplicantVisit,
    draft: Draft,
    { status, notice }: Shown,
  ): Promise<WebResponse> => {
    const { call } = opened;
    const verdicts: ScanVerdicts = await (await documents()).verdicts(draft.reference);
    const { kind } = notice;
    return page(status, filePage(context, { holder, call, draft, kind, verdicts, notice }));
  };

  return {
    /** The same page with what is wrong; a bare page if the table fails, too. */
    again: async (
      visit: ApplicantVisit,
      draft: Draft,
      { status, notice }: Shown,
    ): Promise<WebResponse> => {
      const isTicked = visit.values.get(consentField) === 'yes';
      try {
        return await show(visit, draft, { status, notice: { ...notice, isTicked } });
      } catch (error) {
        log('verdicts-unknown', { reference: draft.reference, ...faultOf(error) });
        const title = nominationWords(visit.request.language).file.titles[notice.kind];
        return page(503, notePage(visit.context, { title, paragraphs: [notice.error] }));
      }
    },

    /**
     * The page of the file, which says what was done. Without cookies the answer itself is the page: a
     * redirect that keeps the access would send the file again.
     */
    done: async (
      visit: ApplicantVisit,
      draft: Draft,
      notice: UploadNotice,
    ): Promise<WebResponse> =>
      visit.holder.session.byCookie && notice.done
        ? seeOther(`${journeyPaths(visit.context, notice.kind).got}?done=${notice.done}`)
        : show(visit, draft, { status: 200, notice }),
  };
};
