import { addressReader } from './address-reader.ts';
import { formFields } from './form-fields.ts';
import { likelyAddress } from './likely-address.ts';

/** Reads an e-mail address, the applicant's or another's: all are as long as SMTP can carry. */
export const readAddress = addressReader(formFields.email.max);

/** The e-mail address that was typed, as mails are sent to it; undefined where it is none. */
export const addressIn = (typed: string | undefined): string | undefined => {
  const address = readAddress(typed ?? '');
  return address.ok ? address.value : undefined;
};

/** The address to ask about where the one that was typed looks mistyped; undefined where it does not. */
export const likelyIn = (typed: string | undefined): string | undefined => {
  const address = addressIn(typed);
  return address === undefined ? undefined : likelyAddress(address);
};
