import { addressReader } from './application-form.ts';
import { formFields } from './form-fields.ts';

const read = addressReader(formFields.email.max);

/** The e-mail address that was typed, as mails are sent to it; undefined where it is none. */
export const addressIn = (typed: string | undefined): string | undefined => {
  const address = read(typed ?? '');
  return address.ok ? address.value : undefined;
};
