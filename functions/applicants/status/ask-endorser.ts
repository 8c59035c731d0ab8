import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import type { Endorser } from '#shared/domain/endorsement/endorsement.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { log } from '#shared/runtime/log.ts';
import { endorsementWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { endorserLimit, requestsADay } from '../parts/endorser.ts';
import { limitReached, networkNameOf } from '../parts/rate-limits.ts';
import { untilDone } from '../parts/until-written.ts';
import { askedNotice, type EndorserRequest, readEndorserRequest } from './endorser-request.ts';

type Deps = Pick<
  ApplicantsDeps,
  'drafts' | 'endorsements' | 'commit' | 'random' | 'secret' | 'pause'
> &
  Readonly<{ status: StatusOf }>;

/** The draft with the endorser who is asked: sent as far as the rest of it is. */
const draftNaming = (draft: Draft, { name, address }: Endorser, now: number): Draft => {
  const version = draft.version + 1;
  return {
    ...draft,
    version,
    savedAt: now,
    nomination: 'endorsement',
    values: { ...draft.values, superiorName: name, superiorAddress: address },
    saved: { ...draft.saved, documents: version },
    sentVersion: hasUnsent(draft) ? draft.sentVersion : version,
  };
};

const limitsOf = (
  { address }: Pick<Endorser, 'address'>,
  { reference }: Pick<Application, 'reference'>,
  at: number,
): readonly [Limit, Limit] => [endorserLimit(address, at), requestsADay(reference, at)];

/** Asks an endorser from the status page: another one, or the same once more. */
export const askEndorser = (deps: Deps) => {
  /** Writes a request, with its mail; false when it has to be planned anew. */
  const write = async (
    { context, opened, request }: ApplicantVisit,
    { application, endorsement }: EndorserRequest,
  ): Promise<boolean> => {
    const at = request.receivedAt;
    const call = callInForce(context.edition, opened.call);
    const change = changeOf(call, 'ask-endorser', application, { at, changed: { endorsement } });
    const mails = causedBy(change.mails, networkNameOf(deps.secret(), request));
    const read = opened.draft;
    const draft = read && savingOf(read, draftNaming(read, endorsement, at), { call });
    const limits = limitsOf(endorsement, application, at);
    return (await deps.commit({ changes: [{ ...change, mails }], draft, limits })).ok;
  };

  /** One try; undefined when it has to be planned anew. */
  const attempt = async (visit: ApplicantVisit, tries: number) => {
    const { opened, request } = visit;
    if (!opened.hasAccess) return noAccess(visit);
    const asked = readEndorserRequest(deps, visit);
    if (!asked.ok) return deps.status(visit, asked.error);
    const { application, endorsement } = asked.value;
    const [ofAddress, ofApplication] = limitsOf(endorsement, application, request.receivedAt);
    const reached = await limitReached(deps, [ofAddress, ofApplication]);
    if (reached) {
      const { tooOften, tooMany } = endorsementWords(request.language).panel;
      const pageError = reached === ofAddress ? tooOften : tooMany(ofApplication.most);
      return deps.status(visit, { status: 429, endorser: { errors: new Map(), pageError } });
    }
    if (!(await write(visit, asked.value))) return undefined;
    const { reference } = application;
    log('application-changed', { reference, transition: 'ask-endorser', tries });
    return deps.status(visit, askedNotice);
  };

  return (visit: ApplicantVisit): Promise<WebResponse> => untilDone(deps, visit, attempt);
};
