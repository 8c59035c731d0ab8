import middy from '@middy/core';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SNSEvent,
} from 'aws-lambda';
import { sweepEvery } from '#shared/domain/mail/outbox.ts';
import { elapsed } from '#shared/runtime/clock.ts';
import { accountRate, deliveriesOf, whenUnreachable } from './deliveries.ts';
import type { Deliveries } from './delivery/delivery.ts';
import { type MailerDeps, mailerDeps } from './deps.ts';
import { relayOutbox } from './relay-outbox.ts';
import { settleMail } from './settle-mail.ts';
import { reportOutbox, sweepOutbox } from './sweep-outbox.ts';

type SweepEvent = Readonly<{ operation: 'sweep-outbox'; scheduledAt: string }>;
type MailerEvent = DynamoDBStreamEvent | SNSEvent | SweepEvent;

type Millis = () => number;

/** How long to wait before trying to sweep again while another sweep runs. */
const askEveryMs = 2_000;

/** Sweeps unless another mailer does; answers whether it swept. */
const sweeperOf =
  ({ stores, realTime }: MailerDeps, deliveries: Deliveries) =>
  async (millisecondsLeft: Millis): Promise<boolean> => {
    const { sweeper } = await stores();
    const end = realTime() + sweepEvery;
    if (!(await sweeper.take(realTime(), end))) return false;
    try {
      await sweepOutbox({ ...deliveries, millisecondsLeft });
    } finally {
      await sweeper.free(end);
    }
    return true;
  };

/** Handles new rows of the outbox, events of SES, and the schedule of the sweep. */
export const mailerEvents = (deps = mailerDeps()) => {
  const { turn, isCrowded, calm } = accountRate(deps);
  const deliveries = deliveriesOf(deps, turn);
  const sweepAlone = sweeperOf(deps, deliveries);
  const settle = settleMail({
    edition: deps.edition,
    now: deps.now,
    outbox: deliveries.outbox,
    failed: deliveries.failed,
    unreachable: whenUnreachable(deps),
  });

  let askAgainAt = 0;
  /** The sweep when the stream brings more mails than the rate allows. */
  const sweepInCrowd = async (millisecondsLeft: Millis): Promise<void> => {
    if (elapsed() < askAgainAt) return;
    if (await sweepAlone(millisecondsLeft)) calm();
    else askAgainAt = elapsed() + askEveryMs;
  };

  return middy<MailerEvent, DynamoDBBatchResponse | undefined>().handler(async (event, context) => {
    const millisecondsLeft = () => context.getRemainingTimeInMillis();
    if ('operation' in event) {
      if (!(await sweepAlone(millisecondsLeft)))
        await reportOutbox({ ...deliveries, millisecondsLeft });
      return undefined;
    }
    const [first] = event.Records;
    if (first && 'Sns' in first) {
      for (const record of event.Records) if ('Sns' in record) await settle(record);
      return undefined;
    }
    const records = event.Records.filter(
      (record): record is DynamoDBRecord => 'dynamodb' in record,
    );
    const sweep = () => sweepInCrowd(millisecondsLeft);
    return relayOutbox(deliveries, { isCrowded, sweep })(records);
  });
};
