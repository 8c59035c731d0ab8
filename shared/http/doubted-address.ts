import { addressIn, doubtIn } from '#shared/domain/address.ts';
import type { TypedForm } from '#shared/domain/form-fields.ts';
import type { Doubt } from '#shared/domain/likely-address.ts';
import { askedField } from './pages/likely-address.tsx';

/** The address to ask about, unless the page that was posted had asked about it. */
export const toAskAbout = (form: TypedForm, name: string): Doubt | undefined => {
  const doubt = doubtIn(form.get(name));
  return doubt && addressIn(form.get(askedField)) === doubt.address ? undefined : doubt;
};
