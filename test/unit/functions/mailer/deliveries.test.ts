import { expect, test } from 'vitest';
import { accountRate } from '../../../../functions/mailer/deliveries.ts';
import type { MailerDeps } from '../../../../functions/mailer/deps.ts';
import { testEdition } from '../../../support/world/web.ts';

type Stores = Awaited<ReturnType<MailerDeps['stores']>>;

/** The seconds that a mailer asks for its part of, with the most that each has. */
const mostOf = async (
  perSecond: number,
  seconds: readonly number[],
): Promise<readonly number[]> => {
  const asked: number[] = [];
  const clock = { at: 0 };
  const mailRate: Stores['mailRate'] = {
    take: async ({ most }) => {
      asked.push(most);
      return 1;
    },
  };
  const { turn } = accountRate({
    edition: testEdition,
    siteUrl: 'https://call.example',
    now: () => clock.at,
    realTime: () => clock.at,
    random: (bytes) => new Uint8Array(bytes),
    secret: () => 'a secret',
    perSecond,
    stores: async () => ({ mailRate }) as Partial<Stores> as Stores,
    send: async () => ({ outcome: 'sent', messageId: 'm' }),
    pause: async () => {},
  });
  for (const second of seconds) {
    clock.at = second * 1000 + 999;
    await turn('code');
  }
  return asked;
};

test('an account of a whole rate has as many mails in each second', async () => {
  expect(await mostOf(1000, [7, 8, 9])).toEqual([1000, 1000, 1000]);
});

test('an account of one and a half has one and two by turns, and three in two seconds', async () => {
  const most = await mostOf(1.5, [100, 101]);
  expect([...most].sort()).toEqual([1, 2]);
});
