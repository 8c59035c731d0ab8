import type { SNSEventRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Edition } from '#shared/domain/call/edition.ts';
import { askOfMail } from '#shared/domain/endorsement/endorsement.ts';
import type { MailEvent, MailName, MailState } from '#shared/domain/mail/outbox.ts';
import { log, logMetrics } from '#shared/runtime/log.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { readMailTags } from './mail-tags.ts';

const Tag = z.tuple([z.string()], z.string());

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const SesEvent = z.object({
  eventType: z.string(),
  bounce: z.optional(z.object({ bounceType: z.optional(z.string()) })),
  complaint: z.optional(z.object({ complaintFeedbackType: z.nullish(z.string()) })),
  mail: z.object({ tags: z.object({ owner: z.optional(Tag), mail: z.optional(Tag) }) }),
});

const events: ReadonlyMap<string, MailEvent> = new Map([
  ['Send', 'send'],
  ['Delivery', 'delivery'],
  ['Bounce', 'bounce'],
  ['Complaint', 'complaint'],
  ['Reject', 'reject'],
  ['Rendering Failure', 'reject'],
]);

type Read = z.infer<typeof SesEvent>;

/**
 * An out-of-office answer, too, is a bounce to SES, a transient one; and who takes a mail out of the
 * spam folder sends a complaint of type not-spam, which says that it came.
 * https://www.iana.org/assignments/marf-parameters/marf-parameters.xhtml
 */
const eventOf = ({ eventType, bounce, complaint }: Read): MailEvent | undefined => {
  const event = events.get(eventType);
  if (event === 'bounce' && bounce?.bounceType === 'Transient') return 'soft-bounce';
  if (event === 'complaint' && complaint?.complaintFeedbackType === 'not-spam') return 'delivery';
  return event;
};

/** SES greets a topic with a line of plain text, which is no event. */
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
  /** Told of a mail that came back: again with each event that says so, should the last be lost. */
  failed: (which: MailName) => Promise<void>;
  /** Told the same of a mail that no later try could bring: its address does not take it. */
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
    const read = SesEvent.safeParse(parsed(Sns.Message));
    const event = read.success ? eventOf(read.data) : undefined;
    const tags = read.data?.mail.tags;
    const which =
      tags && readMailTags({ owner: tags.owner?.[0] ?? '', mail: tags.mail?.[0] ?? '' });
    if (!event || !which) {
      log('mail-event-unknown', { type: read.data?.eventType ?? 'unreadable' });
      return;
    }
    const store = await outbox();
    const isNew = await store.settle(which, event, now());
    if (isNew) log('mail-settled', { owner: tags.owner?.[0] ?? '', mail: which.name, as: event });
    if (isNew && bounces.has(event) && /^v\d+-receipt$/.test(which.name))
      logMetrics(edition.id, { ReceiptsBounced: { value: 1, unit: 'Count' } });
    // An absent person's answer is a soft bounce, too; it follows a delivery, which stays.
    if (comesBack.has(event) && askOfMail(which.name)) {
      const mail = await store.addressed(which);
      if (cameBack.has(mail?.state)) await failed(which);
    }
    if (bouncesForGood.has(event)) await unreachable(which);
  };
