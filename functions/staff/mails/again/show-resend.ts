import { whyNotAgain } from '#shared/domain/acts/staff/resend-mail.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffMailWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { type MailDeps, type OpenedMail, openMail } from './open-mail.ts';
import { type ResendNotice, resendPage } from './pages/resend-page.tsx';

/** The page of one mail with its form, also after it was refused. */
export const resendAnswer = (
  { random }: Pick<MailDeps, 'random'>,
  visit: StaffVisit,
  opened: OpenedMail,
  notice: ResendNotice & Readonly<{ status: number }>,
): WebResponse => {
  const { content, state } = opened.mail;
  const refused = whyNotAgain(
    { ...content, state },
    opened.dossier.mails.map(({ name }) => name),
  );
  const pageError = refused && staffMailWords(visit.context.language).resend.refusals[refused];
  const seed = Buffer.from(random(16)).toString('base64url');
  const said = notice.pageError ?? pageError;
  return page(
    notice.status,
    resendPage({
      visit,
      opened,
      seed,
      canBeSent: refused === undefined,
      notice: { ...notice, ...(said && { pageError: said }) },
    }),
  );
};

/** Shows what would be sent again, to whom, and asks why. */
export const showResend =
  (deps: MailDeps) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const opened = await openMail(deps, visit);
    return opened ? resendAnswer(deps, visit, opened, { status: 200 }) : missingPage(visit);
  };
