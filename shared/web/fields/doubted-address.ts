import { addressIn, doubtAbout, doubtIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { askedField } from './likely-address.tsx';

const unlessAsked = (form: FormValues, doubt: Doubt | undefined): Doubt | undefined =>
  doubt && addressIn(form.get(askedField)) === doubt.address ? undefined : doubt;

/** The address to ask about, unless the posted page has asked about it already. */
export const toAskAbout = (form: FormValues, name: string): Doubt | undefined =>
  unlessAsked(form, doubtIn(form.get(name)));

/** Whether to ask about the address that was read of the posted page. */
export const isDoubted = (form: FormValues, address: string): boolean =>
  unlessAsked(form, doubtAbout(address)) !== undefined;
