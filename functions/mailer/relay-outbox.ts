import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { type Urgency, urgencyOf } from '#shared/domain/mail/outbox.ts';
import { realTime } from '#shared/runtime/clock.ts';
import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import { mailNameOf } from '#shared/store/items/mails/queued-mail.ts';
import { deliverMail } from './delivery/deliver-mail.ts';
import type { Deliveries } from './delivery/delivery.ts';

/**
 * How long a mail waits for the rate, in ms. Others than codes are left to the sweep, which takes
 * them in order.
 */
const patience: Readonly<Record<Urgency, number>> = { code: 10_000, receipt: 0, other: 0 };

const urgencyIn = ({ dynamodb }: DynamoDBRecord): Urgency => {
  const kind = mailKinds.find((one) => one === dynamodb?.NewImage?.['kind']?.S);
  return kind === undefined ? 'other' : urgencyOf(kind);
};

/**
 * A record older than this, in ms, was held up by earlier ones. Its time has whole seconds only.
 */
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
 * The fast path: sends mails as the stream brings them, while the rate allows. If there are more,
 * or a record is late, it sweeps: the stream has the order of queueing, the sweep that of urgency.
 * A failed record is delivered again; the sweeper also finds what never succeeds.
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
      // All stays due: failing the records would only hold up those behind them.
      log('sweep-failed', { fault: faultOf(error).fault });
    }
    return { batchItemFailures: failed.flat() };
  };
