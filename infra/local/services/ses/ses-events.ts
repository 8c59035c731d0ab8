import { randomUUID } from 'node:crypto';
import type { RawMail } from './ses-request.ts';

type Sent = Readonly<{ mail: RawMail; messageId: string; region: string; at: number }>;

/** Names as in `MatchingEventTypes`, in the order in which they come. */
export type SesEventType = 'send' | 'delivery' | 'bounce' | 'complaint';

const names = {
  send: 'Send',
  delivery: 'Delivery',
  bounce: 'Bounce',
  complaint: 'Complaint',
} as const;

const header = (mail: RawMail, name: string): string | undefined =>
  mail.headers.find((one) => one.name.toLowerCase() === name)?.value;

const iso = (at: number): string => new Date(at).toISOString();

const mailPart = ({ mail, messageId, region, at }: Sent) => ({
  timestamp: iso(at),
  source: mail.source,
  sourceArn: `arn:aws:ses:${region}:000000000000:identity/${mail.source}`,
  sendingAccountId: '000000000000',
  messageId,
  destination: mail.destinations,
  headersTruncated: false,
  headers: mail.headers,
  commonHeaders: {
    from: [header(mail, 'from') ?? mail.source],
    to: [header(mail, 'to') ?? ''],
    messageId,
    subject: header(mail, 'subject') ?? '',
  },
  tags: {
    'ses:operation': ['SendRawEmail'],
    ...(mail.configurationSet && { 'ses:configuration-set': [mail.configurationSet] }),
    'ses:from-domain': [mail.source.split('@').at(-1) ?? ''],
    ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
  },
});

const details = ({ mail, at }: Sent, type: SesEventType): Record<string, unknown> => {
  const timestamp = iso(at);
  if (type === 'send') return {};
  if (type === 'delivery')
    return {
      timestamp,
      processingTimeMillis: 100,
      recipients: mail.destinations,
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'local',
    };
  const emailAddress = mail.destinations.map((address) => ({ emailAddress: address }));
  if (type === 'complaint')
    return {
      feedbackId: randomUUID(),
      complaintSubType: null,
      complainedRecipients: emailAddress,
      timestamp,
      complaintFeedbackType: 'abuse',
      arrivalDate: timestamp,
    };
  return {
    feedbackId: randomUUID(),
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: emailAddress.map((recipient) => ({
      ...recipient,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    })),
    timestamp,
    reportingMTA: 'dsn; local',
  };
};

/**
 * What becomes of a mail, by SES's own simulator addresses.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 */
export const eventTypes = ({ destinations }: RawMail): readonly SesEventType[] => {
  const to = (name: string): boolean =>
    destinations.some(
      (address) =>
        address.toLowerCase().startsWith(name) && address.endsWith('@simulator.amazonses.com'),
    );
  if (to('bounce') || to('suppressionlist')) return ['send', 'bounce'];
  return to('complaint') ? ['send', 'delivery', 'complaint'] : ['send', 'delivery'];
};

/**
 * An event as SES publishes it.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const sesEvent = (sent: Sent, type: SesEventType) => ({
  eventType: names[type],
  mail: mailPart(sent),
  [type]: details(sent, type),
});

/** The event in the envelope in which SNS hands it to a function. */
export const snsEvent = (topicArn: string, message: unknown, at: number) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:${randomUUID()}`,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message: JSON.stringify(message),
        Timestamp: iso(at),
        SignatureVersion: '1',
        Signature: 'local',
        SigningCertUrl: 'https://sns.local/cert.pem',
        UnsubscribeUrl: 'https://sns.local/unsubscribe',
        MessageAttributes: {},
      },
    },
  ],
});
