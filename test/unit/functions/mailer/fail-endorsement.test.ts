import type { SNSEventRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { giveUpAfterMs } from '#shared/domain/mail/outbox.ts';
import { deliverMail } from '../../../../functions/mailer/delivery/deliver-mail.ts';
import { failEndorsement } from '../../../../functions/mailer/fail-endorsement.ts';
import { settleMail } from '../../../../functions/mailer/settle-mail.ts';
import { askedAt, endorsement, submissionWith } from '../../../support/builders/endorsed.ts';
import { fakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import { deliveryOf, fakeSender } from '../../../support/mails/mails.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const name = 'endorsement-request-1-1';
const owner = { about: 'application', reference: 'K7M2Q9XD' } as const;

/** A mailer whose endorser was just asked; `meets` writes are refused before one goes through. */
const mailer = ({ meets = 0, asked = endorsement() } = {}) => {
  const { application, mails } = submissionWith(endorsement());
  const state = { application: { ...application, endorsement: asked } as Application, meets };
  const outbox = fakeOutbox(mails);
  const acts: Act[] = [];
  const readRecords = async () => ({
    call: testCall,
    draft: undefined,
    application: state.application,
  });
  const failed = failEndorsement({
    edition: testEdition,
    readRecords,
    now: () => askedAt + 5_000,
    pause: async () => {},
    commit: async (act) => {
      if (state.meets > 0) {
        state.meets -= 1;
        return { ok: false, error: 'changed' };
      }
      acts.push(act);
      state.application = act.changes?.[0]?.after ?? state.application;
      return { ok: true, value: undefined };
    },
  });
  const settle = settleMail({
    edition: { id: '2018-test' },
    outbox: async () => outbox,
    now: () => 0,
    failed,
    unreachable: async () => {},
  });
  const event = (eventType: string, bounceType = 'Permanent', mail = name) =>
    settle({
      Sns: {
        Message: JSON.stringify({
          eventType,
          bounce: { bounceType },
          mail: { tags: { owner: ['application-K7M2Q9XD'], mail: [mail] } },
        }),
      },
    } as SNSEventRecord);
  const told = () => acts.flatMap(({ changes }) => changes?.[0]?.mails ?? []);
  return { state, outbox, readRecords, failed, event, told };
};

describe('an endorser whose mail', () => {
  test.each(['Bounce', 'Complaint', 'Reject', 'Rendering Failure'])(
    'meets a %s cannot be reached: the applicant is told, once',
    async (type) => {
      const { event, told, state } = mailer();
      await event(type);
      await event(type);
      expect(state.application.endorsement?.state).toBe('bounced');
      expect(told()).toMatchObject([
        {
          kind: 'endorsement-bounced',
          to: 'grace.nakato@kcca.go.ug',
          name: 'v2-endorsement-bounced',
        },
      ]);
    },
  );

  test('comes back leaves lines in the log that name nobody', async () => {
    const { event } = mailer();
    await event('Bounce');
    expect(logged.events().map(({ event: one }) => one)).toEqual([
      'mail-settled',
      'application-changed',
    ]);
    expect(logged.lines.join('')).not.toMatch(/@|Sarah|Grace/);
  });

  test('comes back in whatever order it is told of is told of once', async () => {
    const orders = [
      ['Send', 'Bounce', 'Delivery', 'Bounce'],
      ['Bounce', 'Send', 'Complaint', 'Delivery'],
      ['Delivery', 'Complaint', 'Bounce', 'Send'],
    ];
    for (const order of orders) {
      const { event, told } = mailer();
      for (const type of order) await event(type);
      expect(told()).toHaveLength(1);
    }
  });

  test('is answered by an absence note after it arrived is reached', async () => {
    const { event, told, state } = mailer();
    await event('Delivery');
    await event('Bounce', 'Transient');
    expect(told()).toEqual([]);
    expect(state.application.endorsement?.state).toBe('requested');
  });

  test('never arrived in a full mailbox is not reached', async () => {
    const { event, told } = mailer();
    await event('Bounce', 'Transient');
    expect(told()).toHaveLength(1);
  });

  test.each(['endorsed', 'refused', 'replaced'] as const)(
    'comes back after all was settled (%s) changes nothing',
    async (state) => {
      const { event, told } = mailer({ asked: endorsement({ state }) });
      await event('Bounce');
      expect(told()).toEqual([]);
    },
  );

  test('of an earlier request comes back late changes nothing', async () => {
    const { event, told } = mailer({ asked: endorsement({ number: 2 }) });
    await event('Bounce');
    expect(told()).toEqual([]);
  });

  test('of a withdrawn application comes back changes nothing', async () => {
    const { event, told, state } = mailer();
    state.application = { ...state.application, state: 'withdrawn' };
    await event('Bounce');
    expect(told()).toEqual([]);
  });

  test('comes back while the application changes is told of all the same', async () => {
    const { event, told } = mailer({ meets: 3 });
    await event('Bounce');
    expect(told()).toHaveLength(1);
  });

  test('comes back and cannot be written down is told of by the next event', async () => {
    const { event, told } = mailer({ meets: 12 });
    await expect(event('Bounce')).rejects.toThrow('each time');
    await event('Bounce');
    expect(told()).toHaveLength(1);
  });
});

test('a bounce of the applicant’s own mail says nothing of the endorser', async () => {
  const { event, told } = mailer();
  await event('Bounce', 'Permanent', 'v1-receipt');
  expect(told()).toEqual([]);
});

test('a request that is given up tells the applicant before it is', async () => {
  const { outbox, readRecords, failed, told } = mailer();
  const sender = fakeSender();
  const clock = { at: askedAt };
  const states: string[] = [];
  const delivery = {
    ...deliveryOf(outbox, sender.send, clock),
    readRecords,
    failed: async (which: Parameters<typeof failed>[0]) => {
      states.push(outbox.row(name).state);
      await failed(which);
    },
  };
  sender.fates.push({ outcome: 'failed', cause: 'message', fault: 'MessageRejected' });
  await deliverMail({ owner, name }, delivery);
  expect(told()).toEqual([]);
  clock.at += giveUpAfterMs;
  expect((await deliverMail({ owner, name }, delivery)).givenUp).toBe(true);
  expect(states).toEqual(['sending']);
  expect(told()).toHaveLength(1);
  expect(outbox.row(name).state).toBe('given-up');
});
