import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { versionField } from '#shared/applicant/session.ts';
import { goTo } from '#shared/applicant/visit.ts';
import { sayingUnreached } from '#shared/domain/acts/mails.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import type { Clearance } from '#shared/domain/application/application.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import { flagsOf } from '#shared/domain/application/robot-signs.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { type Draft, valuesIn } from '#shared/domain/draft/draft.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldsOf,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { causedBy, type Mail } from '#shared/domain/mail/outbox.ts';
import { unreachedIn } from '#shared/domain/mail/unreached-address.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Fingerprint, Standing } from '#shared/store/applications/applications.ts';
import { formWords, journeyWords } from '#shared/text/catalogue.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { type JourneyDeps, type JourneyVisit, untilActed } from '../deps.ts';
import { addressDigest } from '../parts/address-digest.ts';
import { checkSigns, madeAtOf, proofOfWork } from '../parts/check-signs.ts';
import { carriedBy, namingOf, printOfDraft } from '../parts/claimed-names.ts';
import { endorsementToSend } from '../parts/endorser.ts';
import { lineOf, wordsCount, wordsLimit } from '../parts/rate-limits.ts';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { wordings } from '../parts/wording.ts';
import { freeConsents } from '../status/change-consents.ts';
import { checkPage } from './pages/check-page.tsx';
import { sentOn } from './show-check.ts';

type Deps = Pick<
  JourneyDeps,
  | 'edition'
  | 'drafts'
  | 'applications'
  | 'documents'
  | 'endorsements'
  | 'readAnswers'
  | 'random'
  | 'secret'
  | 'pause'
>;

type Sending = Readonly<{
  visit: JourneyVisit;
  tries: number;
  draft: Draft;
  answers: Answers;
  lateBySeconds: number;
  wording: string;
  flags: readonly Flag[];
}>;

const ticksIn = (values: FormValues, partners: number): Map<string, string> => {
  const boxes = Array.from({ length: partners }, (_, index) => partnerBox(index));
  const names: string[] = [...fieldsOf('declarations').map(([name]) => name), ...boxes];
  return new Map(
    names.flatMap((name): [string, string][] =>
      values.get(name) === 'yes' ? [[name, 'yes']] : [],
    ),
  );
};

const receiptOf = ({ request }: JourneyVisit, { reference }: Draft): WebResponse =>
  seeOther(`/${request.language}/applications/${reference}`);

/** Whoever has opened the draft by a code reads the mailbox that it is sent with: no robot does. */
const clearanceOf = ({ draft, answers, visit }: Sending): Clearance | undefined =>
  draft.provedAddress === addressDigest(answers.email)
    ? { by: 'applicant', at: visit.request.receivedAt }
    : undefined;

/** The first sending of a draft. */
const planFirst = (
  sending: Sending,
  { standing, endorsement }: { standing: Standing; endorsement: Endorsement | undefined },
) => {
  const { visit, draft, answers, ...sent } = sending;
  return planSubmission({
    edition: { ...visit.context.edition, ...visit.opened.call },
    answers,
    reference: draft.reference,
    language: visit.request.language,
    receivedAt: visit.request.receivedAt,
    lateBySeconds: sent.lateBySeconds,
    wording: sent.wording,
    cleared: clearanceOf(sending),
    flags: standing.wordsOfAnother ? [...sent.flags, 'words-of-another'] : sent.flags,
    seen: { appliedBefore: standing.ofOthers, placesTaken: standing.placesTaken },
    from: 'draft',
    documents: draft.documents,
    endorsement,
  });
};

/** Sends a draft, or what was changed in it since: once, however often the button is pressed. */
export const sendApplication = (deps: Deps) => {
  const wordingIn = wordings(deps.edition);

  /** Writes it; false when something that it was planned on has changed. */
  const write = async (sending: Sending): Promise<boolean> => {
    const { visit, tries, draft, answers } = sending;
    const { request, context, opened } = visit;
    const applications = await deps.applications();
    const line = lineOf(deps.secret(), request);
    const isUnreached = unreachedIn(opened.unreached, answers.email) !== undefined;
    const owed = (mails: readonly Mail[]) =>
      causedBy(isUnreached ? sayingUnreached(mails) : mails, line);
    const words = wordsCount(answers, request.receivedAt);
    const { application } = opened;
    const former = application ? carriedBy(application) : [];
    const fingerprint: Fingerprint = { ...printOfDraft(answers, draft.reference), former, words };
    const standing = await applications.standing(fingerprint);
    const { reference, version, accessRound } = draft;
    const mark = { reference, version, accessRound };
    const { endorsement, limits } = await endorsementToSend(deps, {
      draft,
      before: application?.endorsement,
      ownAddress: answers.email,
      at: request.receivedAt,
    });
    if (!application) {
      const planned = planFirst(sending, { standing, endorsement });
      const submission = { ...planned, mails: owed(planned.mails) };
      const allLimits = [wordsLimit(words, standing), ...limits];
      const naming = namingOf(submission.application, standing.carriers);
      const saved = await applications.submit(submission, fingerprint, naming, mark, allLimits);
      const { state, lateBySeconds } = submission.application;
      if (saved.ok)
        log('application-stored', { reference: draft.reference, state, lateBySeconds, tries });
      return saved.ok;
    }
    const leaves = application.cityId !== undefined && application.cityId !== fingerprint.cityId;
    const next = leaves ? await applications.nextInQueue(application.cityId ?? '') : undefined;
    const plan = planRevision({
      edition: { ...context.edition, ...opened.call },
      application,
      answers,
      language: request.language,
      receivedAt: request.receivedAt,
      lateBySeconds: sending.lateBySeconds,
      wording: sending.wording,
      flags: sending.flags,
      documents: draft.documents,
      endorsement,
      seen: { resembles: standing.ofOthers, placesTaken: standing.placesTaken, next },
    });
    const [{ after, audit } = { after: application, audit: undefined }] = plan.changes;
    const naming = namingOf(after, standing.carriers, application);
    const changes = plan.changes.map((one) => ({ ...one, mails: owed(one.mails) }));
    const saved = await applications.change(
      { ...plan, changes },
      { ...naming, draft: mark },
      limits,
    );
    const transition = audit?.transition ?? '';
    if (saved.ok) log('application-changed', { reference: draft.reference, transition, tries });
    return saved.ok;
  };

  const noticed = async (visit: JourneyVisit, draft: Draft): Promise<readonly Flag[]> => {
    const { request, values } = visit;
    const flags = flagsOf({
      honeypot: trapped(values),
      headers: request.headers,
      receivedAt: request.receivedAt,
      begunAt: draft.startedAt,
      check: { madeAt: madeAtOf(deps.secret(), draft, values) },
      crowd: draft.crowd,
      proof: await proofOfWork(deps.secret(), draft, values),
      repeatsWords: false,
    });
    return [...new Set([...draft.flags, ...flags])];
  };

  const again = async (
    visit: JourneyVisit,
    draft: Draft,
    why: { status: number; errors?: FieldErrors; trouble?: string },
  ): Promise<WebResponse> => {
    const { context, holder, opened, values } = visit;
    const verdicts = await verdictsIfKnown(deps, draft);
    const ticks = ticksIn(values, context.edition.partners.length);
    const signs = await checkSigns(deps.secret(), draft, visit);
    const { call, application } = opened;
    const sent = { draft, application, verdicts, sentOn: sentOn(context, opened) };
    const unreached = unreachedIn(opened.unreached, addressIn(draft.values['email']));
    const shown = { holder, call, ...sent, ticks, signs, unreached };
    const { status, errors = new Map(), trouble } = why;
    return page(status, checkPage(context, { ...shown, errors, trouble }));
  };

  /** The answer to a version that was sent already: its receipt, unless other boxes are ticked. */
  const sentAlready = async (
    visit: JourneyVisit,
    draft: Draft,
    ticks: FormValues,
  ): Promise<WebResponse> => {
    const { opened, request } = visit;
    const answers = deps.readAnswers(new Map([...valuesIn(draft), ...ticks]));
    const standing = opened.application?.answers;
    const differs =
      answers.ok && freeConsents.some((name) => answers.value[name] !== standing?.[name]);
    const trouble = journeyWords(request.language).check.nothingNew;
    return differs ? again(visit, draft, { status: 409, trouble }) : receiptOf(visit, draft);
  };

  /** One try; undefined when it has to be planned anew. */
  const attempt = async (visit: JourneyVisit, tries: number): Promise<WebResponse | undefined> => {
    const { request, context, values, opened } = visit;
    const text = journeyWords(request.language);
    const { draft, application, call } = opened;
    if (!draft) return page(403, noAccessPage(context, values));
    if (application && !allows('revise', application.state)) return goTo(visit, 'application');
    const shown = Number(values.get(versionField));
    const ticks = ticksIn(values, context.edition.partners.length);
    if (application && draft.sentVersion >= shown && shown === draft.version)
      return sentAlready(visit, draft, ticks);
    const { receivedAt } = request;
    const window = admission(call, { receivedAt, begunAt: draft.startedAt });
    if (!window.admitted) {
      log('application-not-stored', { reason: 'closed' });
      const all = new Map([...valuesIn(draft), ...ticks]);
      return outsideTheWindow(context, { call, receivedAt, values: all });
    }
    const answers = deps.readAnswers(new Map([...valuesIn(draft), ...ticks]));
    if (shown !== draft.version)
      return again(visit, draft, {
        status: 409,
        errors: answers.ok ? new Map() : answers.error,
        trouble: text.check.changed,
      });
    if (!answers.ok) return again(visit, draft, { status: 422, errors: answers.error });
    const { lateBySeconds } = window;
    const wording = wordingIn(request.language);
    const flags = await noticed(visit, draft);
    const sending = { visit, tries, draft, answers: answers.value, lateBySeconds, wording, flags };
    return (await write(sending)) ? receiptOf(visit, draft) : undefined;
  };

  return async (visit: JourneyVisit): Promise<WebResponse> => {
    const { request, context, values, opened } = visit;
    if (opened.draft && onlySwitches(values)) return again(visit, opened.draft, { status: 200 });
    try {
      const answer = await untilActed(deps, visit, attempt);
      if (answer) return answer;
      log('application-not-stored', { reason: 'busy' });
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    if (!opened.draft) return page(403, noAccessPage(context, values));
    const trouble = formWords(request.language).notSaved;
    return again(visit, opened.draft, { status: 503, trouble });
  };
};
