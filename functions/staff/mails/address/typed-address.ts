import type { NotReaddressed } from '#shared/domain/acts/staff/change-address.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { addressWords, staffActWords, staffMailWords } from '#shared/text/words.ts';
import { type AddressNotice, emailField, reasonField } from './pages/address-page.tsx';

/** The address that was typed, or what to say of it. */
export const typedAddress = ({
  context,
  values,
}: Pick<StaffVisit, 'context' | 'values'>): Result<string, AddressNotice> => {
  const read = readAddress(values.get(emailField) ?? '');
  if (read.ok) return read;
  const { missing, tooLong } = staffMailWords(context.language).address;
  const said = { ...addressWords(context.language).errors, missing, 'too-long': tooLong };
  return err({ errors: new Map([[emailField, said[read.error]]]) });
};

/** Why a change of address is refused, said where it is. */
export const refusalNotice = (
  { context }: Pick<StaffVisit, 'context'>,
  error: NotReaddressed,
): AddressNotice => {
  const said = staffActWords(context.language).refused[error];
  if (error === 'hasReason') return { errors: new Map([[reasonField, said]]) };
  const isAboutAddress = error === 'nothing-changes' || error === 'is-supervisors';
  return isAboutAddress ? { errors: new Map([[emailField, said]]) } : { pageError: said };
};
