import { journeyPaths, returnsToCheck } from '#shared/applicant/journey-paths.ts';
import { versionField } from '#shared/applicant/session.ts';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import {
  type FieldErrors,
  type FieldPage,
  type FormValues,
  fieldPages,
  fieldsOf,
  isFieldPage,
} from '#shared/domain/form/form-fields.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';

/** The page of the path, where it is one that is filled in. */
export const pageOf = ({ request }: Pick<ApplicantVisit, 'request'>): FieldPage | undefined => {
  const page = request.params['page'] ?? '';
  return isFieldPage(page) ? page : undefined;
};

/** The version of the draft that a posted page was made from; 0 where it names none. */
export const basedOn = (values: FormValues): number => Number(values.get(versionField)) || 0;

/** On from a page that was saved: to the next one, or back to Check. */
export const goOn = (visit: ApplicantVisit, name: FieldPage): WebResponse => {
  if (returnsToCheck(visit)) return goTo(visit, journeyPaths(visit.context, 'check'));
  const next = fieldPages[fieldPages.indexOf(name) + 1] ?? 'documents';
  return goTo(visit, journeyPaths(visit.context, next));
};

/** Back from it: to the page before, or to Check. */
export const goBack = (visit: ApplicantVisit, name: FieldPage): WebResponse => {
  if (returnsToCheck(visit)) return goTo(visit, journeyPaths(visit.context, 'check'));
  const previous = fieldPages[fieldPages.indexOf(name) - 1];
  return previous
    ? goTo(visit, journeyPaths(visit.context, previous))
    : seeOther(pathTo('show-start', visit.context));
};

/** The errors of what was typed that belong to one page. */
export const errorsOn = (
  page: FieldPage,
  values: FormValues,
  readAnswers: ApplicantsDeps['readAnswers'],
): FieldErrors => {
  const read = readAnswers(values);
  if (read.ok) return new Map();
  const names = new Set<string>(fieldsOf(page).map(([name]) => name));
  return new Map([...read.error].filter(([name]) => names.has(name)));
};
