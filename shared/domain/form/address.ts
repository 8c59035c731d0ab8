import { addressReader } from './address-reader.ts';
import { formFields } from './form-fields.ts';
import { type Doubt, likelyAddress } from './likely-address.ts';

/** Reads an e-mail address, the applicant's or another's: all are as long as SMTP can carry. */
export const readAddress = addressReader(formFields.email.max);

/** The e-mail address that was typed, as mails are sent to it; undefined where it is none. */
export const addressIn = (typed: string | undefined): string | undefined => {
  const address = readAddress(typed ?? '');
  return address.ok ? address.value : undefined;
};

/** What to ask about the address that was typed; undefined where it does not look mistyped. */
export const doubtIn = (typed: string | undefined): Doubt | undefined => {
  const address = addressIn(typed);
  const likely = address && likelyAddress(address);
  return address && likely ? { address, likely } : undefined;
};
