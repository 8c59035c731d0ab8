import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { spendBudget } from '../../../../../functions/mailer/delivery/spend-budget.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aDay = 86_400_000;
const anHour = 3_600_000;
const now = Date.parse('2018-05-10T12:34:56Z');
const midnight = Date.parse('2018-05-11T00:00:00Z');
const owner = { about: 'application', reference: 'K7M2Q9XD' } as const;

const common = { owner, to: 'grace@kcca.go.ug', language: 'en', dueAt: now } as const;
const receipt: Mail = { ...common, name: 'v1-receipt', ...kindAndFacts('receipt') };
const endorsed: Mail = { ...common, name: 'v2-endorsed', ...kindAndFacts('endorsed') };
const confirm: Mail = { ...common, name: 'confirm-1', ...kindAndFacts('news-confirm') };
const reminder: Mail = { ...common, name: 'draft-week', ...kindAndFacts('draft-reminder') };
const code: Mail = { ...common, name: 'code-1', ...kindAndFacts('code') };
const notice: Mail = {
  ...common,
  to: 'andrew@we-gov.org',
  name: 'v1-notice',
  ...kindAndFacts('staff-notice'),
};

/** Counts in memory. */
const budget = ({ isDown = false } = {}) => {
  const counts = new Map<string, number>();
  const spend = spendBudget(async () => ({
    count: async ({ what, ms, now: at }) => {
      if (isDown) throw new Error('the table cannot be reached');
      const name = `${what} ${Math.floor(at / ms)}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts.get(name) ?? 0;
    },
  }));
  const first = { attempt: 1, queuedAt: now, firstTriedAt: now };
  const ask = (mail: Mail, at = now, attempt = 1) => spend({ ...mail, ...first, attempt }, at);
  const askTimes = async (times: number, mail: Mail, at = now) => {
    const decisions = [];
    for (let time = 0; time < times; time += 1) decisions.push(await ask(mail, at));
    return decisions;
  };
  return { ask, askTimes, counts };
};

describe('the mails that one mailbox gets in a day', () => {
  test('are eight of those that can be read on a page, and the ninth is not sent', async () => {
    const { askTimes } = budget();
    expect(await askTimes(9, receipt)).toEqual([...Array(8).fill('within'), 'over-limit']);
  });

  test('are four that nothing stands in for, and the fifth waits for the next day', async () => {
    const { askTimes } = budget();
    expect(await askTimes(5, endorsed)).toEqual([...Array(4).fill('within'), { dueAt: midnight }]);
  });

  test('leave room for what is needed, however many others a stranger causes', async () => {
    const { askTimes, ask } = budget();
    await askTimes(20, receipt);
    expect(await ask(endorsed)).toBe('within');
  });

  test('are one mailbox whatever its tag and its case', async () => {
    const { askTimes, ask } = budget();
    await askTimes(8, receipt);
    for (const to of ['Grace@KCCA.go.ug', 'grace+tag@kcca.go.ug'])
      expect(await ask({ ...receipt, to })).toBe('over-limit');
    expect(await ask({ ...receipt, to: 'amara@kcca.go.ug' })).toBe('within');
  });

  test('begin anew the next day', async () => {
    const { askTimes, ask } = budget();
    await askTimes(9, receipt);
    expect(await ask(receipt, now + aDay)).toBe('within');
  });

  test('hold no link that confirms an address until tomorrow: it can be asked for again', async () => {
    expect((await budget().askTimes(5, confirm)).at(-1)).toBe('over-limit');
  });
});

describe('a reminder', () => {
  test('goes to a mailbox once, however many drafts a stranger begins under its address', async () => {
    const { askTimes } = budget();
    expect(await askTimes(3, reminder)).toEqual(['within', 'over-limit', 'over-limit']);
  });

  test('goes of each draft that the owner of the mailbox has opened by a code', async () => {
    const proved = { ...reminder, ...kindAndFacts('draft-reminder', { isProved: true }) } as Mail;
    expect(await budget().askTimes(3, proved)).toEqual(Array(3).fill('within'));
  });
});

describe('the mails that one line causes in an hour', () => {
  const fromLine = (at: number): Mail => ({
    ...endorsed,
    to: `a${at}@kcca.go.ug`,
    network: 'a network',
  });

  test('are 300: a conference gets its own, and what is above waits for the next hour', async () => {
    const { ask } = budget();
    for (let at = 0; at < 300; at += 1) expect(await ask(fromLine(at))).toBe('within');
    expect(await ask(fromLine(300))).toEqual({ dueAt: Math.ceil(now / anHour) * anHour });
    expect(await ask(endorsed)).toBe('within');
  });
});

test('a notice to staff is counted where it is handed on, and goes whenever it comes', async () => {
  const { askTimes, counts } = budget();
  expect(await askTimes(30, notice)).toEqual(Array(30).fill('within'));
  expect(counts.size).toBe(0);
});

test('a mail is counted with its first try alone: SES that is down uses up nobody’s day', async () => {
  const { ask, counts } = budget();
  for (const attempt of [2, 3, 4]) expect(await ask(receipt, now, attempt)).toBe('within');
  expect(counts.size).toBe(0);
});

test('a code is counted where it is asked for', async () => {
  const { askTimes, counts } = budget();
  expect(await askTimes(30, code)).toEqual(Array(30).fill('within'));
  expect(counts.size).toBe(0);
});

test('no count names an address', async () => {
  const { ask, counts } = budget();
  for (const mail of [receipt, endorsed, reminder, notice]) await ask(mail);
  expect([...counts.keys()].join()).not.toMatch(/@|grace|andrew/);
});

test('a count that is lost holds no mail back, and is logged', async () => {
  const { ask } = budget({ isDown: true });
  expect(await ask(receipt)).toBe('within');
  expect(logged.events()).toMatchObject([{ event: 'mail-failed', mail: 'v1-receipt' }]);
});
