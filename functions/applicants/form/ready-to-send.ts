import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
import { versionField, wordingField } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { goTo } from '#shared/applicant/visit.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { lateCodeState } from '#shared/domain/call/late-code.ts';
import { type Draft, sendingOf, valuesIn } from '#shared/domain/draft/draft.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { log } from '#shared/runtime/log.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { journeyWords, type Language, outsideWords, taskWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { lateCodeToUse } from '../parts/intake/plan-intake.ts';
import type { ReadyToSend, Sent } from '../parts/intake/sent.ts';
import { wordingOf } from '../parts/wording.ts';
import { checkAgain, ticksIn } from './check-again.ts';
import { sentDraft } from './sent-draft.ts';
import type { CheckDeps } from './show-check.ts';

type Deps = CheckDeps & Pick<ApplicantsDeps, 'lateCodes'>;

/** Whether only a late code admits the draft, and it names another address than the code is for. */
const isOfAnother = (
  { opened: { call }, request: { receivedAt } }: ApplicantVisit,
  draft: Draft,
  { email }: Pick<Answers, 'email'>,
): boolean => {
  const admitted = admission(call, { receivedAt, ...sendingOf(draft) });
  return (
    admitted.admitted && admitted.byCode === true && addressDigest(email) !== draft.late?.address
  );
};

/** The answer where the late code that has to admit the draft was used or revoked meanwhile. */
const spentCode =
  (
    { lateCodes }: Pick<Deps, 'lateCodes'>,
    { context, request: { receivedAt } }: ApplicantVisit,
    { sent, values }: Readonly<{ sent: Sent; values: FormValues }>,
  ) =>
  async (snapshot: IntakeSnapshot): Promise<WebResponse | undefined> => {
    const { call } = snapshot;
    const used = lateCodeToUse(sent, snapshot);
    if (!used) return undefined;
    const code = await (await lateCodes()).read(used.digest);
    if (code && lateCodeState(code, receivedAt) === 'usable') return undefined;
    log('application-not-stored', { reason: 'closed' });
    return outsideTheWindow(context, { call, receivedAt, values });
  };

/** The answer where the call takes no application at this hour; undefined where it takes this one. */
const closedTo = (
  { context, opened: { call }, request: { receivedAt } }: ApplicantVisit,
  draft: Draft,
  values: FormValues,
): WebResponse | undefined => {
  if (admission(call, { receivedAt, ...sendingOf(draft) }).admitted) return undefined;
  log('application-not-stored', { reason: 'closed' });
  return outsideTheWindow(context, { call, receivedAt, values });
};

/** Whether the page shows other declarations. Those of earlier releases do not say which they show. */
const showsOther = (values: FormValues, wording: string): boolean =>
  (values.get(wordingField) ?? wording) !== wording;

const otherWords = (language: Language) => ({
  status: 409,
  pageError: taskWords(language).agreement.changed,
  agreesAnew: true,
});

/** To the receipt: by its address, or with the access along. */
const toReceipt = (visit: ApplicantVisit, { reference }: Draft): WebResponse =>
  goTo(visit, pathsTo('show-receipt', { ...visit.context, reference }));

/** Reads what the Check page sends, over what its access opens: the draft to take in, or an answer. */
export const readyToSend = (deps: Deps) => {
  const again = checkAgain(deps);

  /** The answer to a version that was sent already: its receipt, unless other boxes are ticked. */
  const sentAlready = (visit: ApplicantVisit, draft: Draft, values: FormValues) => {
    const { opened, request } = visit;
    const answers = deps.readAnswers(values);
    const sent = opened.application?.answers;
    const differs = answers.ok && freeConsents.some((name) => answers.value[name] !== sent?.[name]);
    const pageError = journeyWords(request.language).check.nothingNew;
    return differs ? again(visit, draft, { status: 409, pageError }) : toReceipt(visit, draft);
  };

  return async (visit: ApplicantVisit): Promise<ReadyToSend | WebResponse> => {
    const { request, context, values, opened } = visit;
    const { draft, application } = opened;
    if (!draft) return noAccess(visit);
    if (application && !allows('revise', application.state))
      return goTo(visit, pathsTo('show-status', context));
    const shown = Number(values.get(versionField));
    const ticks = ticksIn(values, context.edition.partners.length);
    const all = new Map([...valuesIn(draft), ...ticks]);
    if (application && draft.sentVersion >= shown && shown === draft.version)
      return sentAlready(visit, draft, all);
    const closed = closedTo(visit, draft, all);
    if (closed) return closed;
    const wording = wordingOf(deps.edition, request.language);
    if (showsOther(values, wording)) return again(visit, draft, otherWords(request.language));
    const answers = deps.readAnswers(all);
    const errors = answers.ok ? new Map() : answers.error;
    const pageError = journeyWords(request.language).check.changed;
    if (shown !== draft.version) return again(visit, draft, { status: 409, errors, pageError });
    if (!answers.ok) return again(visit, draft, { status: 422, errors });
    if (isOfAnother(visit, draft, answers.value)) {
      const { otherAddress } = outsideWords(request.language).lateCode;
      return again(visit, draft, { status: 422, pageError: otherAddress });
    }
    const sent = await sentDraft(deps, visit, { draft, answers: answers.value, wording });
    const receipt = async () => toReceipt(visit, draft);
    return { sent, receipt, refusal: spentCode(deps, visit, { sent, values: all }) };
  };
};
