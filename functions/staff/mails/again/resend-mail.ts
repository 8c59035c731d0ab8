import { type NotResent, planResend } from '#shared/domain/acts/staff/resend-mail.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActWords, staffMailWords } from '#shared/text/words.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { keepAfter, logAct } from '../../cases/acts/after-act.ts';
import { changedText } from '../../cases/acts/pages/act-notice.ts';
import type { StaffDeps } from '../../deps.ts';
import { caseWay } from '../case-way.ts';
import { seenVersion } from '../seen-version.ts';
import { type MailDeps, type OpenedMail, openMail } from './open-mail.ts';
import { caseVersionField, reasonField, seedField } from './pages/resend-page.tsx';
import { resendAnswer } from './show-resend.ts';

type Deps = MailDeps & Pick<StaffDeps, 'commit' | 'keepEntry' | 'pause'>;

/** The form’s own name: sent twice, by a double click or from Back, it is done once. */
const idOf = ({ member, values }: StaffVisit): string =>
  digest(`resend ${member.id} ${values.get(seedField) ?? ''}`).slice(0, 16);

/** The page again, with what was wrong said where it is. */
const refusedAnswer = (
  deps: Deps,
  visit: StaffVisit,
  opened: OpenedMail,
  error: NotResent,
): WebResponse => {
  const { refused } = staffActWords(visit.context.language);
  if (error === 'waits' || error === 'not-again' || error === 'too-often') {
    const pageError = staffMailWords(visit.context.language).resend.refusals[error];
    return resendAnswer(deps, visit, opened, { status: 422, pageError });
  }
  const notice =
    error === 'hasReason'
      ? { errors: new Map([[reasonField, refused.hasReason]]) }
      : { pageError: refused[error] };
  return resendAnswer(deps, visit, opened, { status: 422, ...notice });
};

/** One try; undefined where another write was faster. */
const attempt = async (
  deps: Deps,
  visit: StaffVisit,
  tries: number,
): Promise<WebResponse | undefined> => {
  const opened = await openMail(deps, visit);
  if (!opened) return missingPage(visit);
  const { application, record, mails } = opened.dossier;
  const { reference } = application;
  const id = idOf(visit);
  const done = () => seeOther(caseWay(visit, reference, 'resend-mail'));
  if (record.events.some((event) => event.id === id)) return done();
  const { version } = record.case;
  const last = record.events.at(-1);
  if (last && seenVersion(visit.values, caseVersionField, version) !== version) {
    const pageError = changedText(visit, { at: last.at, person: last.by });
    return resendAnswer(deps, visit, opened, { status: 409, pageError });
  }
  const { content, state } = opened.mail;
  const names = mails.map(({ name }) => name);
  const planned = planResend({
    member: visit.member,
    at: visit.request.receivedAt,
    id,
    case: record.case,
    reason: visit.values.get(reasonField)?.trim(),
    mail: content,
    state,
    names,
  });
  if (!planned.ok) return refusedAnswer(deps, visit, opened, planned.error);
  if (!(await deps.commit(planned.value)).ok) return undefined;
  logAct(planned.value, tries);
  await keepAfter(deps, planned.value);
  return done();
};

/** Sends a mail once more, under a name of its own, and writes down who asked for it and why. */
export const resendMail =
  (deps: Deps) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const answer = await retry(deps.pause, (tries) => attempt(deps, visit, tries), visit.request);
    if (!answer) throw new Error('a mail was not sent again: others were faster each time');
    return answer;
  };
