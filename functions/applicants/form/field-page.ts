import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import {
  type FieldErrors,
  type FieldPage,
  type FormValues,
  fieldsOf,
  isFieldPage,
} from '#shared/domain/form/form-fields.ts';
import type { ApplicantsDeps } from '../deps.ts';

/** The page of the path, where it is one that is filled in. */
export const pageOf = ({ request }: Pick<ApplicantVisit, 'request'>): FieldPage | undefined => {
  const page = request.params['page'] ?? '';
  return isFieldPage(page) ? page : undefined;
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
