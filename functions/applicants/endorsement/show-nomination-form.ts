import { nominatedIn } from '#shared/applicant/nomination-form.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { nominationFormPage } from './pages/nomination-form-page.tsx';

/** The nomination letter with what is known of the applicant, to print and have signed. */
export const showNominationForm =
  () =>
  async ({ context, holder, opened, request }: ApplicantVisit) => {
    const { application, draft } = opened;
    if (!application && !draft) return seeOther(pathTo('show-start', request));
    const { reference } = holder.session;
    return page(
      200,
      nominationFormPage(context, { reference, values: nominatedIn(opened), holder }),
    );
  };
