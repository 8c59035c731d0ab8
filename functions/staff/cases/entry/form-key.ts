import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';

/** The hidden field by which a form that is sent twice is known. */
export const keyField = 'form';

export const newFormKey = ({ random }: Pick<StaffDeps, 'random'>): string =>
  Buffer.from(random(16)).toString('hex');

/** The key of a form that was sent; undefined where it is none of ours. */
export const formKeyIn = (values: FormValues): string | undefined => {
  const key = values.get(keyField) ?? '';
  return /^[0-9a-f]{32}$/.test(key) ? key : undefined;
};

/** The name of a member's form in the table, where no form of an applicant has it. */
export const formOf = ({ member }: Pick<StaffVisit, 'member'>, key: string): string =>
  digest(`staff ${member.id} ${key}`);
