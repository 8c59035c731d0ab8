import { accessDigest, forgetCookie } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { page, withCookie } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { forgottenPage } from './pages/forgotten-page.tsx';

/** Ends a browser's access, in the table and in the browser. */
export const forgetBrowser =
  ({ drafts }: Pick<ApplicantsDeps, 'drafts'>) =>
  async ({ context, holder }: ApplicantVisit) => {
    const { reference } = holder.session;
    await (await drafts()).revoke(reference, accessDigest(holder.session));
    // This browser has lost its access, so the page cannot be shown again in another language.
    const path = pathTo('show-return', context);
    return withCookie(
      page(200, forgottenPage({ ...context, posted: undefined, path })),
      forgetCookie,
    );
  };
