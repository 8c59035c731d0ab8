import { page, withCookie } from '#shared/http/answer.ts';
import { forgetCookie } from '#shared/http/applicant-session.ts';
import { notePage } from '#shared/http/pages/note-page.tsx';
import { accessDigest } from '#shared/http/visit.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';

/** Ends a browser's access, in the table and in the browser. */
export const forgetBrowser =
  ({ drafts }: Pick<JourneyDeps, 'drafts'>) =>
  async ({ frame, holder, request }: JourneyVisit) => {
    const { reference } = holder.session;
    await (await drafts()).revoke(reference, accessDigest(holder.session));
    const text = catalogue(request.language);
    const { title, text: said } = text.status.forgotten;
    const link = { to: `/${request.language}/return`, text: text.status.return.title };
    return withCookie(
      page(200, notePage(frame, { title, paragraphs: [said], link })),
      forgetCookie,
    );
  };
