import type { ApplicationAct } from '#shared/domain/acts/act.ts';
import { type NotEntered, planEntry } from '#shared/domain/acts/staff/entry/entry.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { Fingerprint, IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { comparedOf, namingOf } from '#shared/runtime/naming/claimed-names.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { staffActWords, staffEntryWords } from '#shared/text/words.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../../deps.ts';
import { keepAfter, untilAnswered } from '../../parts/write-act.ts';
import { formKeyIn, formOf, newFormKey } from './form-key.ts';
import { type EntryNotice, entryPage } from './pages/entry-page.tsx';
import { type Entry, entryReader } from './read-entry.ts';
import { entryForm } from './show-new-application.ts';

type Deps = Pick<
  StaffDeps,
  'edition' | 'applications' | 'commit' | 'keepEntry' | 'random' | 'pause'
>;

type Sent = Readonly<{ visit: StaffVisit; formKey: string; entry: Entry }>;

const enteredPath = ({ context }: StaffVisit, reference: string): string =>
  `${pathTo('show-case', { ...context, reference })}?done=entered`;

const again = (
  { visit, formKey }: Pick<Sent, 'visit' | 'formKey'>,
  status: number,
  notice: EntryNotice,
): WebResponse => page(status, entryPage({ visit, formKey, isOpen: true, notice }));

/** The answer to a form that made an application before; else undefined. */
const sentBeforeAnswer = (
  deps: Pick<Deps, 'random'>,
  { visit, entry }: Sent,
  { sentBefore }: IntakeSnapshot,
): WebResponse | undefined => {
  if (!sentBefore) return undefined;
  const { reference, answers } = sentBefore;
  if (answers === digest(JSON.stringify(entry.answers)))
    return seeOther(enteredPath(visit, reference));
  const pageError = staffEntryWords(visit.context.language).already(reference);
  return again({ visit, formKey: newFormKey(deps) }, 409, { pageError });
};

const printOf = ({ visit, formKey, entry: { answers } }: Sent): Fingerprint => ({
  form: formOf(visit, formKey),
  answers: digest(JSON.stringify(answers)),
  ...comparedOf(answers),
});

const planned = (
  { edition, random }: Pick<Deps, 'edition' | 'random'>,
  { visit: { member, request }, entry }: Sent,
  { print, snapshot }: Readonly<{ print: Fingerprint; snapshot: IntakeSnapshot }>,
): Result<ApplicationAct, NotEntered> => {
  const { call, carriers, ofOthers: appliedBefore, placesTaken } = snapshot;
  const submission = planEntry({
    ...entry,
    member,
    call: callInForce(edition, call),
    reference: referenceOf(random(8)),
    receivedAt: request.receivedAt,
    seen: { appliedBefore, placesTaken },
  });
  if (!submission.ok) return submission;
  const [{ after }] = submission.value.changes;
  return ok({ ...submission.value, form: print, naming: namingOf(after, carriers) });
};

const refusedAnswer = (sent: Sent, refusal: NotEntered): WebResponse => {
  const { language } = sent.visit.context;
  const pageError =
    refusal === 'not-open'
      ? staffEntryWords(language).closedMeanwhile
      : staffActWords(language).refused[refusal];
  return again(sent, 409, { pageError });
};

/** One try; undefined where another write was faster. */
const attempt = async (deps: Deps, sent: Sent, tries: number): Promise<WebResponse | undefined> => {
  const print = printOf(sent);
  const snapshot = await (await deps.applications()).intakeSnapshot(print);
  const before = sentBeforeAnswer(deps, sent, snapshot);
  if (before) return before;
  const act = planned(deps, sent, { print, snapshot });
  if (!act.ok) return refusedAnswer(sent, act.error);
  if (!(await deps.commit(act.value)).ok) return undefined;
  const { reference, state, lateBySeconds } = act.value.changes[0].after;
  log('application-stored', { reference, state, lateBySeconds, tries });
  await keepAfter(deps, act.value);
  return seeOther(enteredPath(sent.visit, reference));
};

/** Enters an application for somebody who cannot use the form, once however often it is sent. */
export const enterApplication = (deps: Deps, visits: StaffVisits) => {
  const read = entryReader(deps.edition);
  return visits.form(
    async (visit) => {
      const { values } = visit;
      const formKey = formKeyIn(values) ?? newFormKey(deps);
      const entry = read(visit);
      if (!entry.ok) return again({ visit, formKey }, 422, { errors: entry.error });
      const doubt = toAskAbout(values, 'email');
      if (doubt) return again({ visit, formKey }, 200, { doubt });
      const sent = { visit, formKey, entry: entry.value };
      return untilAnswered(deps, visit, (tries) => attempt(deps, sent, tries));
    },
    { show: entryForm(deps) },
  );
};
