import { addressIn } from '#shared/domain/address.ts';
import type { FieldFaults } from '#shared/domain/form-fields.ts';
import { exactInstantText } from '#shared/domain/instant-text.ts';
import { unreachedIn } from '#shared/domain/unreached.ts';
import { page, seeOther } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Opened } from '#shared/store/drafts.ts';
import { pageWords } from '#shared/text/catalogue.ts';
import { freeConsents } from './change-consents.ts';
import { checkSigns } from './check-signs.ts';
import type { JourneyDeps, JourneyVisit } from './journey.ts';
import { checkPage } from './pages/check-page.tsx';
import { verdictsOf } from './verdicts.ts';

/** When the version that counts was received, in words; undefined while none was sent. */
export const sentOn = (frame: Frame, { application }: Pick<Opened, 'application'>) =>
  application &&
  `${exactInstantText(application.receivedAt, frame.edition.zone, frame.language)} (${pageWords(frame.language).seoul})`;

/** Optional boxes stand as they were answered last; those that declare are ticked anew each time. */
export const standingTicks = ({ application }: Pick<Opened, 'application'>): Map<string, string> =>
  new Map(
    freeConsents.flatMap((name): [string, string][] =>
      application?.answers[name] ? [[name, 'yes']] : [],
    ),
  );

/** The last page before sending, with everything that is saved. */
export const showCheck =
  (deps: Pick<JourneyDeps, 'documents' | 'secret'>) => async (visit: JourneyVisit) => {
    const { frame, holder, opened, request } = visit;
    const { draft, application, call } = opened;
    if (!draft) return seeOther(`/${request.language}/application`);
    const faults: FieldFaults = new Map();
    const ticks = standingTicks(opened);
    const verdicts = await verdictsOf(deps, draft);
    const signs = await checkSigns(deps.secret(), draft, visit);
    const sent = { draft, application, verdicts, sentOn: sentOn(frame, opened) };
    const unreached = unreachedIn(opened.unreached, addressIn(draft.typed['email']));
    const shown = { holder, call, ...sent, ticks, faults, signs, unreached };
    return page(200, checkPage(frame, shown));
  };
