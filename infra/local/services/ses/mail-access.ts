import type { Access } from '../../rights/policy.ts';
import { addressesIn, type RawMail } from './ses-request.ts';

/**
 * What sending a mail asks for: the sender's identity, the configuration set and, since an account
 * in SES's sandbox asks for those as well, the identity of each recipient.
 */
export const mailAccess =
  (arnPrefix: string) =>
  ({ source, destinations, configurationSet }: RawMail): Access[] => {
    const senders = addressesIn(source);
    const names = [
      ...[...senders, ...destinations].map((address) => `identity/${address}`),
      ...(configurationSet === undefined ? [] : [`configuration-set/${configurationSet}`]),
    ];
    return names.map((name) => ({
      action: 'ses:SendRawEmail',
      resource: `${arnPrefix}${name}`,
      context: { 'ses:FromAddress': senders, 'ses:Recipients': destinations },
    }));
  };
