import type { Answers } from '#shared/domain/application-form.ts';
import { admission } from '#shared/domain/call-window.ts';
import { type Draft, typedIn } from '#shared/domain/draft.ts';
import type { Endorsement } from '#shared/domain/endorsement.ts';
import {
  type FieldFaults,
  fieldsOf,
  notListed,
  partnerBox,
  type TypedForm,
} from '#shared/domain/form-fields.ts';
import { allows } from '#shared/domain/lifecycle.ts';
import { likenesses } from '#shared/domain/likeness.ts';
import { planRevision } from '#shared/domain/revision.ts';
import { planSubmission } from '#shared/domain/submission.ts';
import { type Answer, page, seeOther } from '#shared/http/answer.ts';
import { versionField } from '#shared/http/applicant-session.ts';
import { outsideTheWindow } from '#shared/http/pages/closed-page.tsx';
import { noAccessPage } from '#shared/http/pages/no-access-page.tsx';
import { accessDigest } from '#shared/http/visit.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Fingerprint, Standing } from '#shared/store/applications.ts';
import type { Opened } from '#shared/store/drafts.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import { endorsementToSend } from './endorser.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';
import { checkPage } from './pages/check-page.tsx';
import { trapField } from './pages/form-page.tsx';
import { sentOn } from './show-check.ts';
import { wordings } from './wording.ts';

type Deps = Pick<
  JourneyDeps,
  | 'edition'
  | 'drafts'
  | 'applications'
  | 'endorsements'
  | 'readAnswers'
  | 'random'
  | 'secret'
  | 'pause'
>;

const mostTries = 12;
/** The page has to be answered within the 28 s that the function has. */
const longestMs = 10_000;

type Sending = Readonly<{
  visit: JourneyVisit;
  opened: Opened;
  draft: Draft;
  answers: Answers;
  lateBySeconds: number;
  wording: string;
}>;

const ticksIn = (typed: TypedForm, partners: number): Map<string, string> => {
  const boxes = Array.from({ length: partners }, (_, index) => partnerBox(index));
  const names: string[] = [...fieldsOf('declarations').map(([name]) => name), ...boxes];
  return new Map(
    names.flatMap((name): [string, string][] => (typed.get(name) === 'yes' ? [[name, 'yes']] : [])),
  );
};

const printOf = (answers: Answers, reference: string): Fingerprint => ({
  form: digest(`draft ${reference}`),
  answers: digest(JSON.stringify(answers)),
  likenesses: likenesses(answers).map(digest),
  cityId: answers.city === notListed ? undefined : answers.city,
  own: reference,
});

const flagsOf = (typed: TypedForm) =>
  typed.get(trapField) ? (['filled-hidden-field'] as const) : [];

/** The first sending of a draft. */
const planFirst = (
  { visit, opened, draft, answers, ...sent }: Sending,
  { standing, endorsement }: { standing: Standing; endorsement: Endorsement | undefined },
) =>
  planSubmission({
    edition: { ...visit.frame.edition, ...opened.call },
    answers,
    reference: draft.reference,
    language: visit.request.language,
    receivedAt: visit.request.receivedAt,
    lateBySeconds: sent.lateBySeconds,
    wording: sent.wording,
    flags: flagsOf(visit.typed),
    seen: { appliedBefore: standing.ofOthers, placesTaken: standing.placesTaken },
    from: 'draft',
    endorsement,
  });

/** Sends a draft, or what was changed in it since: once, however often the button is pressed. */
export const sendApplication = (deps: Deps) => {
  const wordingIn = wordings(deps.edition);

  /** Writes it; false when something that it was planned on has changed. */
  const write = async (sending: Sending): Promise<boolean> => {
    const { visit, opened, draft, answers } = sending;
    const { request, frame } = visit;
    const applications = await deps.applications();
    const print = printOf(answers, draft.reference);
    const standing = await applications.standing(print);
    const unknown = print.likenesses.filter((one) => !standing.knownLikenesses.includes(one));
    const mark = { reference: draft.reference, version: draft.version };
    const { application } = opened;
    const { endorsement, limits } = await endorsementToSend(deps, {
      draft,
      before: application?.endorsement,
      ownAddress: answers.email,
      at: request.receivedAt,
    });
    if (!application) {
      const submission = planFirst(sending, { standing, endorsement });
      const saved = await applications.submit(submission, print, unknown, mark, limits);
      const { state, lateBySeconds } = submission.application;
      if (saved.ok)
        log('application-stored', { reference: draft.reference, state, lateBySeconds, tries: 1 });
      return saved.ok;
    }
    const leaves = application.cityId !== undefined && application.cityId !== print.cityId;
    const next = leaves ? await applications.nextInQueue(application.cityId ?? '') : undefined;
    const plan = planRevision({
      edition: { ...frame.edition, ...opened.call },
      application,
      answers,
      language: request.language,
      receivedAt: request.receivedAt,
      lateBySeconds: sending.lateBySeconds,
      wording: sending.wording,
      flags: flagsOf(visit.typed),
      endorsement,
      seen: { resembles: standing.ofOthers, placesTaken: standing.placesTaken, next },
    });
    const saved = await applications.change(plan, { newLikenesses: unknown, draft: mark }, limits);
    const transition = plan.changes[0]?.audit.transition ?? '';
    if (saved.ok) log('application-changed', { reference: draft.reference, transition, tries: 1 });
    return saved.ok;
  };

  const again = (
    visit: JourneyVisit,
    opened: Opened,
    draft: Draft,
    why: { status: number; faults?: FieldFaults; trouble?: string },
  ): Answer => {
    const { frame, holder, typed } = visit;
    const ticks = ticksIn(typed, frame.edition.partners.length);
    const { call, application } = opened;
    const shown = { holder, call, draft, application, ticks, sentOn: sentOn(frame, opened) };
    const { status, faults = new Map(), trouble } = why;
    return page(status, checkPage(frame, { ...shown, faults, trouble }));
  };

  /** One try; undefined when it has to be planned anew. */
  const attempt = async (visit: JourneyVisit, opened: Opened): Promise<Answer | undefined> => {
    const { request, frame, typed } = visit;
    const text = catalogue(request.language).journey;
    const { draft, application, call } = opened;
    if (!draft) return page(403, noAccessPage(frame, typed));
    const receipt = seeOther(`/${request.language}/applications/${draft.reference}`);
    const shown = Number(typed.get(versionField));
    if (application && draft.sentVersion >= shown && shown === draft.version) return receipt;
    if (application && !allows('revise', application.state))
      return seeOther(`/${request.language}/application`);
    const { receivedAt } = request;
    const window = admission(call, { receivedAt, begunAt: draft.startedAt });
    if (!window.admitted) {
      log('application-not-stored', { reason: 'closed' });
      return outsideTheWindow(frame, { call, receivedAt, typed: typedIn(draft) });
    }
    const ticks = ticksIn(typed, frame.edition.partners.length);
    const answers = deps.readAnswers(new Map([...typedIn(draft), ...ticks]));
    if (shown !== draft.version)
      return again(visit, opened, draft, {
        status: 409,
        faults: answers.ok ? new Map() : answers.error,
        trouble: text.check.changed,
      });
    if (!answers.ok) return again(visit, opened, draft, { status: 422, faults: answers.error });
    const { lateBySeconds } = window;
    const wording = wordingIn(request.language);
    const sending = { visit, opened, draft, answers: answers.value, lateBySeconds, wording };
    return (await write(sending)) ? receipt : undefined;
  };

  return async (visit: JourneyVisit): Promise<Answer> => {
    const { request, holder } = visit;
    const begun = performance.now();
    let { opened } = visit;
    try {
      const drafts = await deps.drafts();
      for (let tries = 1; tries <= mostTries && performance.now() - begun < longestMs; tries += 1) {
        const answer = await attempt(visit, opened);
        if (answer) return answer;
        await deps.pause(tries);
        const digestOfAccess = accessDigest(holder.session);
        opened = await drafts.open(holder.session.reference, digestOfAccess, request.receivedAt);
      }
      log('application-not-stored', { reason: 'busy' });
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    const { draft } = opened;
    if (!draft) return page(403, noAccessPage(visit.frame, visit.typed));
    const trouble = catalogue(request.language).form.notSaved;
    return again(visit, opened, draft, { status: 503, trouble });
  };
};
