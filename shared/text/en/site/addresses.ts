import type { AddressError } from '#shared/domain/form/form-fields.ts';

const errors: Readonly<Record<AddressError, string>> = {
  'not-an-address': 'Enter an email address such as name@city.gov, in Latin letters',
  'several-addresses': 'Enter one email address only',
  'address-space': 'Remove the space from the email address',
  'address-letters': 'Use Latin letters without accents before the @, such as name@city.gov',
  'address-signs': 'Use only letters, digits, dots and hyphens before the @, such as name@city.gov',
  'address-dots':
    'Check the dots before the @. That part cannot start or end with a dot, or have two dots together.',
  'address-start-long': 'The part before the @ must be 64 characters or fewer',
  'domain-short': 'Enter the whole address, up to its ending, such as name@city.gov',
  'domain-dots': 'Check the dots after the @. There must be one dot between two parts.',
  'domain-number':
    'Enter a name such as city.gov after the @. An email address cannot end with a number.',
  'domain-hyphens':
    'Check the hyphens after the @. No part between two dots can start or end with a hyphen.',
  'domain-signs': 'Use only letters, digits, dots and hyphens after the @, such as name@city.gov',
};

/** What is said of an email address, wherever one is asked for. */
export const addresses = {
  errors,
  unreachable: {
    onPage: (address: string): string =>
      `We could not deliver an email to ${address}. If the address is wrong, correct it.`,
    change: 'Change the email address',
    onReceipt: 'We could not deliver an email to the address in this application.',
    mend: 'Change the email address, then submit the change',
    tellUs: 'If you cannot change it, email us your new address and reference number.',
  },
  likely: {
    title: 'Check the email address',
    question: (likely: string): string => `Did you mean ${likely}?`,
    text: (values: string): string =>
      `You entered ${values}. To keep what you entered, select the button again. If it is wrong, correct it first.`,
    note: (likely: string): string =>
      `Did you mean ${likely}? If what you entered is right, you do not need to change it.`,
  },
};
