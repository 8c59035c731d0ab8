import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import {
  askAgain,
  askFirst,
  canAskAgain,
  type Endorsement,
  type Endorser,
  endorsementEndsAt,
  requestName,
} from '#shared/domain/endorsement/endorsement.ts';
import { readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { isOneAddress } from '#shared/domain/form/folded-address.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { linkSeed } from '#shared/runtime/endorsement-link.ts';
import { log } from '#shared/runtime/log.ts';
import { addressWords, endorsementWords } from '#shared/text/words.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { endorserLimit } from '../parts/endorser.ts';
import { againField } from '../parts/fields/nomination-panel.tsx';
import { networkNameOf } from '../parts/rate-limits.ts';
import { untilActed } from '../parts/until-written.ts';

type Deps = Pick<
  ApplicantsDeps,
  'drafts' | 'endorsements' | 'commit' | 'random' | 'secret' | 'pause'
> &
  Readonly<{ status: StatusOf }>;

/** What one who has pressed the button before is shown: nothing more is done. */
const isAskedAlready = (current: Endorsement | undefined, endorser: Endorser): boolean =>
  current?.state === 'requested' &&
  current.name === endorser.name &&
  isOneAddress(current.address, endorser.address);

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

/** Asks an endorser from the status page: another one, or the same once more. */
export const askEndorser = (deps: Deps) => {
  const done = (visit: ApplicantVisit) => deps.status(visit, { status: 200, done: 'endorser' });

  const ask = async (
    visit: ApplicantVisit,
    application: Application,
    endorsement: Endorsement,
    tries: number,
  ): Promise<WebResponse | undefined> => {
    const at = visit.request.receivedAt;
    const store = await deps.endorsements();
    const limit = endorserLimit(endorsement.address, at);
    if ((await store.timesCounted(limit)) >= limit.most) {
      const { tooOften } = endorsementWords(visit.request.language).panel;
      return deps.status(visit, {
        status: 429,
        endorser: { errors: new Map(), pageError: tooOften },
      });
    }
    const call = callInForce(visit.context.edition, visit.opened.call);
    const change = changeOf(call, 'ask-endorser', application, { at, changed: { endorsement } });
    const mails = causedBy(change.mails, networkNameOf(deps.secret(), visit.request));
    const read = visit.opened.draft;
    const draft = read && savingOf(read, draftNaming(read, endorsement, at), { call });
    const saved = await deps.commit({ changes: [{ ...change, mails }], draft, limits: [limit] });
    if (!saved.ok) return undefined;
    const { reference } = application;
    log('application-changed', { reference, transition: 'ask-endorser', tries });
    return done(visit);
  };

  /** One try; undefined when it has to be planned anew. */
  const attempt = async (
    visit: ApplicantVisit,
    tries: number,
  ): Promise<WebResponse | undefined> => {
    const { application, call, hasAccess } = visit.opened;
    if (!hasAccess) return page(403, noAccessPage(visit.context, visit.values));
    const at = visit.request.receivedAt;
    const mayAsk = application && allows('ask-endorser', application.state);
    if (!mayAsk || at >= endorsementEndsAt(call)) return deps.status(visit, { status: 409 });
    const current = application.endorsement;
    const again = visit.values.get(againField);
    if (again !== undefined) {
      if (!current || !canAskAgain(current)) return deps.status(visit, { status: 409 });
      if (again !== requestName(current)) return done(visit);
      return ask(visit, application, askAgain(current, at), tries);
    }
    const read = readEndorser(visit.values, application.answers.email);
    if (!read.ok) return deps.status(visit, { status: 422, endorser: { errors: read.error } });
    if (isAskedAlready(current, read.value)) return done(visit);
    const doubt = toAskAbout(visit.values, 'superiorAddress');
    if (doubt) {
      const { question, text } = addressWords(visit.request.language).likely;
      const pageError = `${question(doubt.likely)} ${text(doubt.address)}`;
      return deps.status(visit, { status: 200, endorser: { errors: new Map(), pageError } });
    }
    const link = linkSeed(deps.secret(), application.reference, deps.random(32));
    const endorsement = askFirst(read.value, { before: current, link, at });
    return ask(visit, application, endorsement, tries);
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const answer = await untilActed(deps, visit, attempt);
    if (!answer) throw new Error('a request to an endorser met other changes each time');
    return answer;
  };
};
