import type { NotResent } from '#shared/domain/acts/staff/resend-mail.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActWords, staffMailWords } from '#shared/text/words.ts';
import { type ResendNotice, reasonField } from './pages/resend-page.tsx';

/** Why a mail is not sent again, said where it is. */
export const resendNotice = (
  { context }: Pick<StaffVisit, 'context'>,
  error: NotResent,
): ResendNotice => {
  if (error === 'waits' || error === 'not-again' || error === 'too-often')
    return { pageError: staffMailWords(context.language).resend.refusals[error] };
  const said = staffActWords(context.language).refused[error];
  return error === 'hasReason' ? { errors: new Map([[reasonField, said]]) } : { pageError: said };
};
