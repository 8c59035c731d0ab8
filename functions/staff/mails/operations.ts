import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { changeAddress } from './address/change-address.ts';
import { showNewAddress } from './address/show-new-address.ts';
import { resendMail } from './again/resend-mail.ts';
import { showResend } from './again/show-resend.ts';
import { showMailLog } from './show-mail-log.ts';
import { showUnreached } from './unreached/show-unreached.ts';

/** What became of mails, and how applicants are reached whom none reaches. */
export const mailsOperations = (deps: StaffDeps, { page, form }: StaffVisits) => {
  const resend = showResend(deps);
  const newAddress = showNewAddress(deps);
  return {
    'show-mail-log': page(showMailLog(deps)),
    'show-unreached': page(showUnreached(deps)),
    'show-resend': page(resend),
    'resend-mail': form(resendMail(deps), { show: resend }),
    'show-new-address': page(newAddress),
    'change-address': form(changeAddress(deps), { fresh: true, show: newAddress }),
  };
};
