import { returnsToCheck } from '#shared/applicant/journey-paths.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { valuesIn } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { errorsOn, pageOf } from './field-page.ts';
import { fieldsPage } from './pages/fields-page.tsx';

/** A page of the form with what is saved of it; its errors, too, once it was saved. */
export const showFormPage =
  ({ readAnswers }: Pick<ApplicantsDeps, 'readAnswers'>) =>
  async (visit: ApplicantVisit) => {
    const { context, holder, opened, request } = visit;
    const name = pageOf(visit);
    if (!name) return notFoundPage(context);
    if (!opened.draft) return seeOther(pathTo('show-status', request));
    const values = valuesIn(opened.draft);
    const wasSaved = opened.draft.saved[name] !== undefined;
    return page(
      200,
      fieldsPage(context, {
        page: name,
        holder,
        returns: returnsToCheck(visit),
        call: opened.call,
        cityId: values.get('city'),
        lateUntil: opened.draft.late?.until,
        version: opened.draft.version,
        values,
        unreachable: unreachableIn(opened.unreachable, addressIn(values.get('email'))),
        errors: wasSaved ? errorsOn(name, values, readAnswers) : new Map(),
      }),
    );
  };
