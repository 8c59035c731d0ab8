import { planResend } from '#shared/domain/acts/staff/resend-mail.ts';
import { cleanLine } from '#shared/domain/form/text.ts';
import { digest } from '#shared/runtime/digest.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { changedText } from '../../cases/acts/pages/act-notice.ts';
import type { StaffDeps } from '../../deps.ts';
import { seenVersion } from '../../parts/seen-version.ts';
import { untilAnswered, writeAct } from '../../parts/write-act.ts';
import { caseWay } from '../case-way.ts';
import { type MailDeps, type OpenedMail, openMail } from './open-mail.ts';
import { caseVersionField, reasonField, seedField } from './pages/resend-page.tsx';
import { resendNotice } from './resend-notice.ts';
import { resendAnswer } from './show-resend.ts';

type Deps = MailDeps & Pick<StaffDeps, 'commit' | 'keepEntry' | 'pause'>;

/** The form’s own name: sent twice, by a double click or from Back, it is done once. */
const idOf = ({ member, values, request }: StaffVisit): string =>
  digest(`resend ${request.path} ${member.id} ${values.get(seedField) ?? ''}`).slice(0, 16);

const planOf = (
  { member, request, values }: StaffVisit,
  { dossier, mail }: OpenedMail,
  id: string,
) =>
  planResend({
    member,
    at: request.receivedAt,
    id,
    case: dossier.record.case,
    reason: cleanLine(values.get(reasonField) ?? ''),
    mail: mail.content,
    state: mail.state,
    names: dossier.mails.map(({ name }) => name),
  });

/** One try; undefined where another write was faster. */
const attempt = async (
  deps: Deps,
  visit: StaffVisit,
  tries: number,
): Promise<WebResponse | undefined> => {
  const opened = await openMail(deps, visit);
  if (!opened) return missingPage(visit);
  const { application, record } = opened.dossier;
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
  const planned = planOf(visit, opened, id);
  if (!planned.ok)
    return resendAnswer(deps, visit, opened, {
      status: 422,
      ...resendNotice(visit, planned.error),
    });
  return (await writeAct(deps, planned.value, tries)) ? done() : undefined;
};

/** Sends a mail once more, under a name of its own, and writes down who asked for it and why. */
export const resendMail =
  (deps: Deps) =>
  (visit: StaffVisit): Promise<WebResponse> =>
    untilAnswered(deps, visit, (tries) => attempt(deps, visit, tries));
