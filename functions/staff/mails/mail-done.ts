import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffMailWords } from '#shared/text/words.ts';

/** What the page of an application says after a mail was sent again, or an address was changed. */
export const mailDone = ({
  request,
  context,
}: Pick<StaffVisit, 'request' | 'context'>): string | undefined => {
  const text = staffMailWords(context.language);
  const done = request.query.get('done');
  if (done === 'resend-mail') return text.resend.done;
  return done === 'change-address' ? text.address.done : undefined;
};
