import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldsOf,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { checkSigns } from '../parts/check-signs.ts';
import { copyBox } from '../parts/fields/copy-tick.tsx';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { checkPage } from './pages/check-page.tsx';
import { sentOn } from './show-check.ts';

type Why = Readonly<{ status: number; errors?: FieldErrors; pageError?: string }>;

/** The boxes that were posted ticked, those of the declarations and that for a copy; the edition has so many partners. */
export const ticksIn = (values: FormValues, partners: number): Map<string, string> => {
  const boxes = Array.from({ length: partners }, (_, index) => partnerBox(index));
  const names: string[] = [...fieldsOf('declarations').map(([name]) => name), ...boxes, copyBox];
  return new Map(
    names.flatMap((name): [string, string][] =>
      values.get(name) === 'yes' ? [[name, 'yes']] : [],
    ),
  );
};

/** Shows the Check page once more, with the boxes as they were posted and why nothing was sent. */
export const checkAgain =
  (deps: Pick<ApplicantsDeps, 'documents' | 'secret'>) =>
  async (visit: ApplicantVisit, draft: Draft, why: Why): Promise<WebResponse> => {
    const { context, holder, opened, values } = visit;
    const verdicts = await verdictsIfKnown(deps, draft);
    const ticks = ticksIn(values, context.edition.partners.length);
    const signs = await checkSigns(deps.secret(), draft, visit);
    const { call, application } = opened;
    const sent = { draft, application, verdicts, sentOn: sentOn(context, opened) };
    const unreachable = unreachableIn(opened.unreachable, addressIn(draft.values['email']));
    const shown = { holder, call, ...sent, ticks, signs, unreachable };
    const { status, errors = new Map(), pageError } = why;
    return page(status, checkPage(context, { ...shown, errors, pageError }));
  };
