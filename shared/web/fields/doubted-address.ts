import { addressIn, doubtIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { askedField } from './likely-address.tsx';

/** The address to ask about, unless the posted page has asked about it already. */
export const toAskAbout = (form: FormValues, name: string): Doubt | undefined => {
  const doubt = doubtIn(form.get(name));
  return doubt && addressIn(form.get(askedField)) === doubt.address ? undefined : doubt;
};
