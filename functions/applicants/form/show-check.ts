import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { FieldErrors } from '#shared/domain/form/form-fields.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { checkSigns } from '../parts/check-signs.ts';
import { verdictsOf } from '../parts/scan-verdicts.ts';
import { checkPage } from './pages/check-page.tsx';

/** When the version that counts was received, in words; undefined while none was sent. */
export const sentOn = (context: PageContext, { application }: Pick<Opened, 'application'>) =>
  application && exactSeoulTime(context, application.receivedAt);

/** Optional boxes stand as they were answered last; those that declare are ticked anew each time. */
export const standingTicks = ({ application }: Pick<Opened, 'application'>): Map<string, string> =>
  new Map(
    freeConsents.flatMap((name): [string, string][] =>
      application?.answers[name] ? [[name, 'yes']] : [],
    ),
  );

/** The last page before sending, with everything that is saved. */
export const showCheck =
  (deps: Pick<ApplicantsDeps, 'documents' | 'secret'>) => async (visit: ApplicantVisit) => {
    const { context, holder, opened, request } = visit;
    const { draft, application, call } = opened;
    if (!draft) return seeOther(pathTo('show-status', request));
    const errors: FieldErrors = new Map();
    const ticks = standingTicks(opened);
    const verdicts = await verdictsOf(deps, draft);
    const signs = await checkSigns(deps.secret(), draft, visit);
    const sent = { draft, application, verdicts, sentOn: sentOn(context, opened) };
    const unreachable = unreachableIn(opened.unreachable, addressIn(draft.values['email']));
    const shown = { holder, call, ...sent, ticks, errors, signs, unreachable };
    return page(200, checkPage(context, shown));
  };
