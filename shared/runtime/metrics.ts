/** What the functions measure and alarms watch: `log.ts` writes these metrics, and nothing else does. */
export const metricNamespace = 'WegoCall';

/** Each metric goes by the edition's id under this name. */
export const metricDimension = 'Edition';

/** Every metric by its name in CloudWatch, with its unit. */
export const metricNames = {
  /** Mails that a sweep found due. */
  OutboxDue: 'Count',
  /** Age of the oldest mail that is not sent yet. */
  OutboxOldestAgeSeconds: 'Seconds',
  /** Mails sent as soon as the stream brought them. */
  MailsRelayed: 'Count',
  /** Codes and receipts that the stream should have brought, and the sweep has found. */
  MailsOverlooked: 'Count',
  /** Mails that were tried for 72 hours in vain. */
  MailsGivenUp: 'Count',
  /** Mails that SES refuses, or that cannot be written. */
  MailsRefused: 'Count',
  /** Codes that went out more than two minutes late, or of which we do not know whether they did. */
  CodesLate: 'Count',
  ReceiptsBounced: 'Count',
  /** Documents in which the scanner found malware. */
  InfectedDocuments: 'Count',
  UnscannedDocuments: 'Count',
  /** Reports of the scanner that it cannot scan as it should. */
  ScannerTrouble: 'Count',
  /** Accounts that the issuer knows, and the list of the staff does not. */
  SignInsRefused: 'Count',
  /** Applications of which the list said something else than is true, found by the nightly comparison. */
  ListEntriesDiffer: 'Count',
} as const;

export type MetricName = keyof typeof metricNames;
