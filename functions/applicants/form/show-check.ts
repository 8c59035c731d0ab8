import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { standingAgreement } from '#shared/domain/application/agreement.ts';
import { takenUntil } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Draft, sendingOf } from '#shared/domain/draft/draft.ts';
import { answersNeeded } from '#shared/domain/draft/progress.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { fieldsOf, partnerBox } from '#shared/domain/form/form-fields.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { exactSeoulTime, seoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page, seeOther } from '#shared/web/response.ts';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { checkSigns } from '../parts/check-signs.ts';
import { hasAllCopies } from '../parts/copies.ts';
import type { CountDeps } from '../parts/rate-limits.ts';
import { verdictsOf } from '../parts/scan-verdicts.ts';
import { wordingOf } from '../parts/wording.ts';
import { closedCheckPage } from './pages/check-closed.tsx';
import { checkPage, type ShownAgreement } from './pages/check-page.tsx';

export type CheckDeps = CountDeps &
  Pick<ApplicantsDeps, 'edition' | 'documents' | 'secret' | 'readAnswers'>;

/** When the version that counts was received, in words; undefined while none was sent. */
export const sentOn = (context: PageContext, { application }: Pick<Opened, 'application'>) =>
  application && exactSeoulTime(context, application.receivedAt);

/** Every box that has to be ticked: the declarations that are needed, and one for each partner. */
const neededBoxes = ({ partners }: Pick<Edition, 'partners'>): readonly string[] => [
  ...fieldsOf('declarations').flatMap(([name, { required }]) => (required ? [name] : [])),
  ...partners.map((_, index) => partnerBox(index)),
];

/**
 * The boxes as they stand: optional ones as they were last; the others if exactly these words were
 * agreed to. Other words have to be agreed to anew.
 */
export const standingTicks = (
  { application }: Pick<Opened, 'application'>,
  { agreedOn }: Pick<ShownAgreement, 'agreedOn'>,
  edition: Pick<Edition, 'partners'>,
): Map<string, string> => {
  const needed = agreedOn === undefined ? [] : neededBoxes(edition);
  const free = freeConsents.filter((name) => application?.answers[name]);
  return new Map([...needed, ...free].map((name): [string, string] => [name, 'yes']));
};

const agreementIn = (
  context: PageContext,
  { application }: Pick<Opened, 'application'>,
  wording: string,
): ShownAgreement => {
  const standing = application && standingAgreement(application, wording);
  return {
    wording,
    agreedOn: standing && seoulTime(context, standing.at),
    agreedToOthers: application !== undefined && !standing,
  };
};

/** What the page to check shows of a draft, whether it is looked at or answers a post. */
export const shownCheck = (deps: CheckDeps) => {
  return async (visit: ApplicantVisit, draft: Draft) => {
    const { context, holder, opened, request } = visit;
    const { application, call } = opened;
    const until = takenUntil(call, { receivedAt: request.receivedAt, ...sendingOf(draft) });
    return {
      holder,
      call,
      graceUntil: request.receivedAt < call.closesAt ? undefined : until,
      draft,
      application,
      agreement: agreementIn(context, opened, wordingOf(deps.edition, context.language)),
      needed: answersNeeded(draft, deps.readAnswers),
      sentOn: sentOn(context, opened),
      hasAllCopies: await hasAllCopies(deps, draft, request.receivedAt),
      signs: await checkSigns(deps.secret(), draft, visit),
      unreachable: unreachableIn(opened.unreachable, addressIn(draft.values['email'])),
    };
  };
};

/** The last page before sending, with everything that is saved; once it is too late, to read only. */
export const showCheck = (deps: CheckDeps) => {
  const shownOf = shownCheck(deps);
  return async (visit: ApplicantVisit) => {
    const { context, opened, request } = visit;
    const { draft, application, call } = opened;
    if (!draft) return seeOther(pathTo('show-status', request));
    if (application && !allows('revise', application.state))
      return goTo(visit, pathsTo('show-status', context));
    const verdicts = await verdictsOf(deps, draft);
    const sending = { receivedAt: request.receivedAt, ...sendingOf(draft) };
    const { holder } = visit;
    if (takenUntil(call, sending) === undefined)
      return page(200, closedCheckPage(context, { holder, draft, application, verdicts }));
    const shown = await shownOf(visit, draft);
    const ticks = standingTicks(opened, shown.agreement, context.edition);
    return page(200, checkPage(context, { ...shown, verdicts, ticks, errors: new Map() }));
  };
};
