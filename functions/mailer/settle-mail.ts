import type { SNSEventRecord } from 'aws-lambda';
import type { Edition } from '#shared/domain/call/edition.ts';
import { askOfMail } from '#shared/domain/endorsement/endorsement.ts';
import type { MailEvent, MailName, MailState } from '#shared/domain/mail/outbox.ts';
import { isListOf, isOrNone, isShape, isText } from '#shared/domain/shape.ts';
import { log, logMetrics } from '#shared/runtime/log.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { readMailTags } from './mail-tags.ts';

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
type SesEvent = Readonly<{
  eventType: string;
  bounce?: Readonly<{ bounceType?: string | undefined }> | undefined;
  complaint?: Readonly<{ complaintFeedbackType?: string | null | undefined }> | undefined;
  mail: Readonly<{ tags: Readonly<{ owner?: Tag | undefined; mail?: Tag | undefined }> }>;
}>;

/** SES lets a tag have several values. */
type Tag = readonly string[];

const isTag = isOrNone(isListOf(isText));

const isSesEvent = isShape<SesEvent>({
  eventType: isText,
  bounce: isOrNone(isShape({ bounceType: isOrNone(isText) })),
  complaint: isOrNone(
    isShape({
      complaintFeedbackType: (value): value is string | null | undefined =>
        value === null || isOrNone(isText)(value),
    }),
  ),
  mail: isShape({ tags: isShape({ owner: isTag, mail: isTag }) }),
});

const events: ReadonlyMap<string, MailEvent> = new Map([
  ['Send', 'send'],
  ['Delivery', 'delivery'],
  ['Bounce', 'bounce'],
  ['Complaint', 'complaint'],
  ['Reject', 'reject'],
  ['Rendering Failure', 'reject'],
]);

/**
 * SES reports an out-of-office answer as a transient bounce. Whoever moves a mail out of the spam
 * folder causes a complaint of type not-spam: the mail arrived.
 * https://www.iana.org/assignments/marf-parameters/marf-parameters.xhtml
 */
const eventOf = ({ eventType, bounce, complaint }: SesEvent): MailEvent | undefined => {
  const event = events.get(eventType);
  if (event === 'bounce' && bounce?.bounceType === 'Transient') return 'soft-bounce';
  if (event === 'complaint' && complaint?.complaintFeedbackType === 'not-spam') return 'delivery';
  return event;
};

/** When SES is connected to a topic, it sends a line of plain text. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Deps = Readonly<{
  edition: Pick<Edition, 'id'>;
  outbox: () => Promise<Pick<Outbox, 'settle' | 'addressed'>>;
  now: () => number;
  /** Called for a mail that came back, with every such event, in case an earlier one was lost. */
  failed: (which: MailName) => Promise<void>;
  /** Called for a mail whose address can never be reached. */
  unreachable: (which: MailName) => Promise<void>;
}>;

const bounces: ReadonlySet<MailEvent> = new Set(['bounce', 'soft-bounce', 'reject']);
const bouncesForGood: ReadonlySet<MailEvent> = new Set(['bounce', 'reject']);
const comesBack: ReadonlySet<MailEvent> = new Set(['bounce', 'soft-bounce', 'complaint', 'reject']);
const cameBack: ReadonlySet<MailState | undefined> = new Set(['bounced', 'complained']);

/** Records what SES tells of a mail. An event that is none of ours is named in the log, and dropped. */
export const settleMail =
  ({ edition, outbox, now, failed, unreachable }: Deps) =>
  async ({ Sns }: SNSEventRecord): Promise<void> => {
    const read = parsed(Sns.Message);
    const told = isSesEvent(read) ? read : undefined;
    const event = told && eventOf(told);
    const tags = told?.mail.tags;
    const which =
      tags && readMailTags({ owner: tags.owner?.[0] ?? '', mail: tags.mail?.[0] ?? '' });
    if (!event || !which) {
      log('mail-event-unknown', { type: told?.eventType ?? 'unreadable' });
      return;
    }
    const store = await outbox();
    const isNew = await store.settle(which, event, now());
    if (isNew) log('mail-settled', { owner: tags.owner?.[0] ?? '', mail: which.name, as: event });
    if (isNew && bounces.has(event) && /^v\d+-receipt$/.test(which.name))
      logMetrics(edition.id, { ReceiptsBounced: 1 });
    // SES reports an out-of-office answer as a transient bounce. Whoever moves a mail out of the
    // spam folder causes a complaint of type not-spam: the mail arrived.
    // https://www.iana.org/assignments/marf-parameters/marf-parameters.xhtml
    if (comesBack.has(event) && askOfMail(which.name)) {
      const mail = await store.addressed(which);
      if (cameBack.has(mail?.state)) await failed(which);
    }
    if (bouncesForGood.has(event)) await unreachable(which);
  };
