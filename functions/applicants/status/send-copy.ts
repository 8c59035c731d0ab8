import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { untouched } from '#shared/domain/acts/act.ts';
import { copyMail } from '#shared/domain/acts/mails/copy-mail.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { copiesADay } from '../parts/copies.ts';
import { isProved } from '../parts/proved-address.ts';
import { networkNameOf } from '../parts/rate-limits.ts';
import { untilDone } from '../parts/until-written.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'secret' | 'pause'> &
  Readonly<{ status: StatusOf }>;

/** Mails the answers that were sent to their own address, once a code of it has opened them. */
export const sendCopy = (deps: Deps) => {
  /** One try; undefined where it has to be planned anew, on an address that may be another by then. */
  const attempt = async (visit: ApplicantVisit): Promise<WebResponse | undefined> => {
    const { opened, request } = visit;
    const { application, draft } = opened;
    if (!application) return noAccess(visit);
    if (!isProved(draft, application.answers.email)) return deps.status(visit, { status: 409 });
    const at = request.receivedAt;
    const mails = causedBy([copyMail(application, at)], networkNameOf(deps.secret(), request));
    const limits = [copiesADay(application.reference, at)];
    const saved = await deps.commit({ mails, limits, draft: untouched(draft) });
    if (saved.ok) return deps.status(visit, { status: 200, done: 'copy' });
    if (saved.error !== 'limited') return undefined;
    return deps.status(visit, { status: 429, hasAllCopies: true });
  };

  return (visit: ApplicantVisit): Promise<WebResponse> => untilDone(deps, visit, attempt);
};
