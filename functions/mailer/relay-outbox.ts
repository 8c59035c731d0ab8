import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { faultOf, log } from '#shared/runtime/log.ts';
import { mailNameOf } from '#shared/store/outbox.ts';
import { type Delivery, deliverMail } from './deliver-mail.ts';

/**
 * The fast path: sends the mails that the stream says were just queued. A record that fails comes
 * again; one that never gets through is the sweeper's.
 */
export const relayOutbox =
  (delivery: Delivery) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const failed = await Promise.all(
      records.map(async ({ dynamodb }) => {
        const itemIdentifier = dynamodb?.SequenceNumber ?? '';
        try {
          const { pk, sk } = dynamodb?.Keys ?? {};
          await deliverMail(mailNameOf(pk?.S ?? '', sk?.S ?? ''), delivery);
          return [];
        } catch (error) {
          log('mail-record-failed', { sequence: itemIdentifier, fault: faultOf(error).fault });
          return [{ itemIdentifier }];
        }
      }),
    );
    return { batchItemFailures: failed.flat() };
  };
