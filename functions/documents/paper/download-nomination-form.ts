import { nominatedIn } from '#shared/applicant/nomination-form.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { download, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { DocumentsDeps } from '../deps.ts';

/** Gives applicants the nomination letter as a PDF, with what is known of them, to have it signed. */
export const downloadNominationForm =
  ({ nominationForm }: Pick<DocumentsDeps, 'nominationForm'>) =>
  async ({ context, holder, opened, request }: ApplicantVisit): Promise<WebResponse> => {
    if (!opened.application && !opened.draft) return seeOther(pathTo('show-start', request));
    const { reference } = holder.session;
    const make = await nominationForm();
    const values = nominatedIn(opened);
    const bytes = await make(context, { reference, values, madeAt: request.receivedAt });
    return download(`nomination-letter-${reference}.pdf`, 'application/pdf', bytes);
  };
