/** The variables that the stack gives to functions; `env.ts` reads them, and nothing else does. */
export const envNames = {
  table: 'TABLE_NAME',
  /** Where the site stands, without a slash at the end; used in links in mails. */
  siteUrl: 'SITE_URL',
  /** Signs the hidden key of each form, and makes the links that endorsers are mailed. */
  formSecret: 'FORM_SECRET',
  documentBucket: 'DOCUMENT_BUCKET',
  /** The ARN of the key that encrypts passports alone. */
  passportKey: 'PASSPORT_KEY',
  /** The function that writes exports, by its name. */
  exporterFunction: 'EXPORTER_FUNCTION_NAME',
  /** The SES configuration set whose events come back to the mailer. */
  mailConfiguration: 'MAIL_CONFIGURATION_SET',
  /** Mails a second that one mailer may send. */
  mailsPerSecond: 'MAILS_PER_SECOND',
  /** Who says who somebody of the staff is: the issuer as its tokens name it, and the site as its client. */
  issuerUrl: 'STAFF_ISSUER_URL',
  issuerClientId: 'STAFF_CLIENT_ID',
  issuerClientSecret: 'STAFF_CLIENT_SECRET',
  /** Ends a session at Cognito, which does it in its own way; other issuers say where in their discovery document. */
  issuerLogoutUrl: 'STAFF_LOGOUT_URL',
  /** Only on a rehearsal stack: `<instant>@<real instant>x<speed>`, or empty for the real time. */
  rehearsalClock: 'REHEARSAL_CLOCK',
} as const;

/** The edition, as checked at synth, lies beside each function's bundle under this name. */
export const editionFileName = 'edition.json';

/** Beside functions that answer strangers: what their pages say of the edition’s times. */
export const sayingsFileName = 'sayings.json';

/** Beside functions that answer strangers: the folder of the pages that were made at synth. */
export const prerenderedFolder = 'prerendered';
