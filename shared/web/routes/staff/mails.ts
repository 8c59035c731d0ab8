import { secretariat } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages } = throttles;

/** What became of mails, and how applicants are reached whom none reaches. */
export const mailsRoutes = [
  only(secretariat, get('show-mail-log', '/{language}/staff/emails', pages)),
  only(secretariat, get('show-unreached', '/{language}/staff/emails/unreached', pages)),
  only(
    secretariat,
    get('show-resend', '/{language}/staff/applications/{reference}/emails/{mail}', pages),
  ),
  only(
    secretariat,
    post('resend-mail', '/{language}/staff/applications/{reference}/emails/{mail}', pages),
  ),
  only(
    secretariat,
    get('show-new-address', '/{language}/staff/applications/{reference}/email-address', pages),
  ),
  only(
    secretariat,
    post('change-address', '/{language}/staff/applications/{reference}/email-address', pages),
  ),
] as const;
