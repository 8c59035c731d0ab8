import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mail, mailerLivesMs } from '#shared/domain/mail/outbox.ts';
import { firstMembers } from '#shared/domain/people/first-members.ts';
import { ok } from '#shared/domain/result.ts';
import { keyItem, keys } from '#shared/store/engine/item.ts';
import type { MailerDeps } from '../../../../functions/mailer/deps.ts';
import { mailerEvents } from '../../../../functions/mailer/events.ts';
import { fakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import { applicationMails, arrivedAt, fakeSender, handedOn } from '../../../support/mails/mails.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Stores = Awaited<ReturnType<MailerDeps['stores']>>;

const context = { getRemainingTimeInMillis: () => mailerLivesMs } as Partial<Context> as Context;
const sweep = { operation: 'sweep-outbox', scheduledAt: '2018-05-17T15:00:00Z' } as const;

const recordOf = ({ owner, name, kind }: Mail) => ({
  eventName: 'INSERT' as const,
  dynamodb: {
    SequenceNumber: name,
    Keys: keyItem(keys.mail(owner, name)) as Record<'pk' | 'sk', { S: string }>,
    NewImage: { kind: { S: kind } },
  },
});

/** The mailer over an outbox in memory; `isSwept` says whether another mailer sweeps. */
const mailer = ({ isSwept = false } = {}) => {
  const mails = handedOn(applicationMails());
  const outbox = fakeOutbox(mails);
  const post = fakeSender();
  const sweeps: string[] = [];
  const stores: Partial<Stores> = {
    outbox,
    readRecords: async () => ({ call: testCall, draft: undefined, application: undefined }),
    budget: { count: async () => 1 },
    members: { list: async () => firstMembers(testEdition), save: async () => ok(undefined) },
    mailRate: { take: async ({ wanted }) => wanted },
    sweeper: {
      take: async () => {
        if (!isSwept) sweeps.push('taken');
        return !isSwept;
      },
      free: async () => {
        sweeps.push('freed');
        return true;
      },
    },
  };
  const handle = mailerEvents({
    edition: testEdition,
    siteUrl: 'https://call.example',
    now: () => arrivedAt + 1000,
    realTime: () => arrivedAt + 1000,
    random: (bytes) => new Uint8Array(bytes),
    secret: () => 'a secret',
    perSecond: 1000,
    stores: async () => stores as Stores,
    send: post.send,
    pause: async () => {},
  });
  return { mails, outbox, post, sweeps, handle };
};

describe('the mailer', () => {
  test('sends what the stream says was queued', async () => {
    const { mails, post, handle } = mailer();
    const answer = await handle({ Records: mails.map(recordOf) } as never, context);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(post.sent).toHaveLength(mails.length);
  });

  test('sends what is due when the clock says so, and lets the next one sweep then', async () => {
    const { mails, post, sweeps, handle } = mailer();
    expect(await handle(sweep, context)).toBeUndefined();
    expect(post.sent).toHaveLength(mails.length);
    expect(sweeps).toEqual(['taken', 'freed']);
  });

  test('leaves a sweep to another that is at it, and says how the outbox stands all the same', async () => {
    const { post, sweeps, handle } = mailer({ isSwept: true });
    await handle(sweep, context);
    expect(post.sent).toEqual([]);
    expect(sweeps).toEqual([]);
    expect(logged.lines.length).toBeGreaterThan(0);
  });

  test('lets the next one sweep though this sweep has failed', async () => {
    const { outbox, sweeps, handle } = mailer();
    vi.spyOn(outbox, 'due').mockRejectedValue(new Error('the table cannot be reached'));
    await expect(handle(sweep, context)).rejects.toThrow('cannot be reached');
    expect(sweeps).toEqual(['taken', 'freed']);
  });

  test('settles a mail by what SES tells of it', async () => {
    const { outbox, mails, handle } = mailer();
    await handle({ Records: mails.map(recordOf) } as never, context);
    const told = {
      eventType: 'Delivery',
      mail: { tags: { owner: ['application-K7M2Q9XD'], mail: ['v1-receipt'] } },
    };
    await handle({ Records: [{ Sns: { Message: JSON.stringify(told) } }] } as never, context);
    expect(outbox.row('v1-receipt').state).toBe('delivered');
  });

  test('has nothing to do with an empty batch', async () => {
    const { post, handle } = mailer();
    expect(await handle({ Records: [] }, context)).toEqual({ batchItemFailures: [] });
    expect(post.sent).toEqual([]);
  });
});
