import { addressReader } from './address-reader.ts';
import { formFields } from './form-fields.ts';
import { type Doubt, likelyAddress } from './likely-address.ts';

/** Reads an e-mail address, the applicant's or another's: all are as long as SMTP can carry. */
export const readAddress = addressReader(formFields.email.max);

/** The e-mail address that was typed, as mails are sent to it; undefined where it is none. */
export const addressIn = (values: string | undefined): string | undefined => {
  const address = readAddress(values ?? '');
  return address.ok ? address.value : undefined;
};

/** What to ask about an address that was read; undefined where it does not look mistyped. */
export const doubtAbout = (address: string): Doubt | undefined => {
  const likely = likelyAddress(address);
  return likely ? { address, likely } : undefined;
};

/** What to ask about the address that was typed; undefined where it does not look mistyped. */
export const doubtIn = (values: string | undefined): Doubt | undefined => {
  const address = addressIn(values);
  return address ? doubtAbout(address) : undefined;
};
