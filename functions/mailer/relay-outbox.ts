import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { type Urgency, urgencyOf } from '#shared/domain/mail/outbox.ts';
import { realTime } from '#shared/runtime/clock.ts';
import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import { mailNameOf } from '#shared/store/items/mails/queued-mail.ts';
import { deliverMail } from './delivery/deliver-mail.ts';
import type { Deliveries } from './delivery/delivery.ts';

/** How long a mail waits for more of the rate when that is used up, in ms: others are swept in order. */
const patience: Readonly<Record<Urgency, number>> = { code: 10_000, receipt: 0, other: 0 };

const urgencyIn = ({ dynamodb }: DynamoDBRecord): Urgency => {
  const kind = mailKinds.find((one) => one === dynamodb?.NewImage?.['kind']?.S);
  return kind === undefined ? 'other' : urgencyOf(kind);
};

/** A record this old, in ms, was held up by those before it; its time is cut to whole seconds. */
const lateMs = 4_000;

const isLate = ({ dynamodb }: DynamoDBRecord): boolean => {
  const seconds = dynamodb?.ApproximateCreationDateTime;
  return seconds !== undefined && realTime() - seconds * 1000 > lateMs;
};

type Room = Readonly<{
  /** Whether the rate is used up, so that only codes are worth a try. */
  isCrowded: () => boolean;
  /** Sends what is due by order of urgency, unless another mailer does so already. */
  sweep: () => Promise<unknown>;
}>;

const endless: Room = { isCrowded: () => false, sweep: async () => {} };

/**
 * The fast path: sends the mails that the stream says were just queued, as long as the rate has room
 * for them. When more comes, or it is late, it sweeps, which takes the most urgent first: the stream brings all in
 * the order in which they were queued, and what it has was swept already. A record that fails comes
 * again; one that never gets through is the sweeper's, too.
 */
export const relayOutbox =
  (deliveries: Deliveries, room: Room = endless) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    let [sent, left] = [0, 0];
    const deliver = async (record: DynamoDBRecord): Promise<void> => {
      const { pk, sk } = record.dynamodb?.Keys ?? {};
      if (!pk?.S || !sk?.S) return;
      const urgency = urgencyIn(record);
      if (urgency !== 'code' && (room.isCrowded() || isLate(record))) {
        left += 1;
        return;
      }
      const turn = () => deliveries.turn(urgency, patience[urgency]);
      const which = mailNameOf(pk.S, sk.S);
      const { outcome } = await deliverMail(which, { ...deliveries, turn });
      if (outcome === 'sent') sent += 1;
      if (outcome === 'left') left += 1;
    };
    const failed = await Promise.all(
      records.map(async (record) => {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
        try {
          await deliver(record);
          return [];
        } catch (error) {
          log('mail-record-failed', { sequence: itemIdentifier, fault: faultOf(error).fault });
          return [{ itemIdentifier }];
        }
      }),
    );
    if (sent > 0) logMetrics(deliveries.edition.id, { MailsRelayed: sent });
    try {
      if (left > 0) await room.sweep();
    } catch (error) {
      // It all stays due: for a sweep that failed no record comes again, nor holds up those behind it.
      log('sweep-failed', { fault: faultOf(error).fault });
    }
    return { batchItemFailures: failed.flat() };
  };
