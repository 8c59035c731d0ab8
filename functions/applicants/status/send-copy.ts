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
import { writeUntilDone } from '../parts/until-written.ts';

type Deps = Pick<ApplicantsDeps, 'commit' | 'secret' | 'pause'> & Readonly<{ status: StatusOf }>;

/** Mails the answers that were sent to their own address, once a code of it has opened them. */
export const sendCopy =
  (deps: Deps) =>
  async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { opened, request } = visit;
    const { application, draft } = opened;
    if (!application) return noAccess(visit);
    if (!isProved(draft, application.answers.email)) return deps.status(visit, { status: 409 });
    const at = request.receivedAt;
    const mails = causedBy([copyMail(application, at)], networkNameOf(deps.secret(), request));
    const limits = [copiesADay(application.reference, at)];
    const act = { mails, limits, draft: untouched(draft) };
    const isWritten = await writeUntilDone(deps.pause, () => deps.commit(act));
    return deps.status(
      visit,
      isWritten ? { status: 200, done: 'copy' } : { status: 429, hasAllCopies: true },
    );
  };
