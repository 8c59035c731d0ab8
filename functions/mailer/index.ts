import { setTimeout as wait } from 'node:timers/promises';
import middy from '@middy/core';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SNSEvent,
} from 'aws-lambda';
import { codeLasts } from '#shared/domain/access/access-code.ts';
import { type MailName, sweepEvery } from '#shared/domain/mail/outbox.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random, realTime } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { endorsementToken } from '#shared/runtime/endorsement-link.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import type { Deliveries } from './delivery/delivery.ts';
import { spendBudget } from './delivery/spend-budget.ts';
import { writeLinks } from './delivery/write-links.ts';
import { failEndorsement } from './fail-endorsement.ts';
import { noteUnreachable } from './note-unreachable.ts';
import { relayOutbox } from './relay-outbox.ts';
import { sendRate } from './send-rate.ts';
import { settleMail } from './settle-mail.ts';
import { reportOutbox, sweepOutbox } from './sweep-outbox.ts';

type SweepEvent = Readonly<{ operation: 'sweep-outbox'; scheduledAt: string }>;
type MailerEvent = DynamoDBStreamEvent | SNSEvent | SweepEvent;

const { now } = clock();
const table = () => import('./table.ts');
const outbox = async () => (await table()).outbox;

const failed = async (which: MailName): Promise<void> => {
  const { applications, readRecords } = await table();
  await failEndorsement({
    edition: edition(),
    readRecords,
    applications: async () => applications,
    now,
    pause: pauseBy(wait, random),
  })(which);
};

const unreachable = async (which: MailName): Promise<void> => {
  const stores = await table();
  await noteUnreachable({
    edition: edition(),
    outbox,
    readRecords: stores.readRecords,
    unreached: async () => stores.unreached,
    now,
  })(which);
};

const perSecond = env.mailsPerSecond();

/** What goes in this second, of all mailers that run. */
const take = async (wanted: number): Promise<number> => {
  const second = Math.floor(realTime() / 1000);
  // A rate of 1.5 is one and two by turns.
  const most = Math.floor((second + 1) * perSecond) - Math.floor(second * perSecond);
  return (await table()).mailRate.take({ second, most, wanted });
};

const { turn, isCrowded, calm } = sendRate({ perSecond, take });

const delivery = once(
  (): Deliveries => ({
    outbox,
    readRecords: async (reference, at) => (await table()).readRecords(reference, at),
    send: async (mail) => (await import('./send-mail.ts')).sendMail(mail),
    writeLinks: writeLinks({ links: async () => (await import('./table.ts')).links, random, now }),
    beginCode: async ({ kind, facts }) =>
      kind !== 'code' ||
      facts.challenge === '' ||
      (await table()).codeTimes.begin(facts.challenge, now() + codeLasts),
    spend: spendBudget(async () => (await table()).budget),
    secrets: ({ owner, facts }) =>
      owner.about === 'application' && 'nonce' in facts
        ? { token: endorsementToken(env.formSecret(), owner.reference, facts.nonce) }
        : {},
    failed,
    edition: edition(),
    siteUrl: env.siteUrl(),
    now,
    turn,
  }),
);

type Millis = () => number;

/** Sweeps unless another mailer does; answers whether it has. */
const sweepAlone = async (millisecondsLeft: Millis): Promise<boolean> => {
  const { sweeper } = await table();
  const end = realTime() + sweepEvery;
  if (!(await sweeper.take(realTime(), end))) return false;
  try {
    await sweepOutbox({ ...delivery(), millisecondsLeft });
  } finally {
    await sweeper.free(end);
  }
  return true;
};

/** Another sweep that is under way is not asked for again so soon. */
const askEveryMs = 2_000;
let askAgainAt = 0;

/** The sweep of a relay that has more than may go. */
const sweepInCrowd = async (millisecondsLeft: Millis): Promise<void> => {
  if (performance.now() < askAgainAt) return;
  if (await sweepAlone(millisecondsLeft)) calm();
  else askAgainAt = performance.now() + askEveryMs;
};

const settle = settleMail({ edition: edition(), outbox, now, failed, unreachable });

export const handler = middy<MailerEvent, DynamoDBBatchResponse | undefined>().handler(
  async (event, context) => {
    const millisecondsLeft = () => context.getRemainingTimeInMillis();
    if ('operation' in event) {
      if (!(await sweepAlone(millisecondsLeft)))
        await reportOutbox({ ...delivery(), millisecondsLeft });
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
    return relayOutbox(delivery(), { isCrowded, sweep })(records);
  },
);
