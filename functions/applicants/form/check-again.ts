import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import {
  type FieldErrors,
  type FormValues,
  fieldsOf,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { copyBox } from '../parts/fields/copy-tick.tsx';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { checkPage } from './pages/check-page.tsx';
import { type CheckDeps, shownCheck } from './show-check.ts';

type Why = Readonly<{
  status: number;
  errors?: FieldErrors;
  pageError?: string;
  /** Whether the words of the declarations are other ones: boxes ticked for those count no more. */
  agreesAnew?: boolean;
}>;

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
export const checkAgain = (deps: CheckDeps) => {
  const shownOf = shownCheck(deps);
  return async (visit: ApplicantVisit, draft: Draft, why: Why): Promise<WebResponse> => {
    const { context, values } = visit;
    const verdicts = await verdictsIfKnown(deps, draft);
    const { status, errors = new Map(), pageError, agreesAnew = false } = why;
    const posted = ticksIn(values, context.edition.partners.length);
    const ticks = agreesAnew ? new Map([...posted].filter(([name]) => name === copyBox)) : posted;
    const shown = await shownOf(visit, draft);
    return page(status, checkPage(context, { ...shown, verdicts, ticks, errors, pageError }));
  };
};
