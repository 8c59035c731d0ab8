import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Asked,
  dueNews,
  mailboxOf,
  newsMail,
  planAsking,
  type Subscriber,
  subscriberIdOf,
} from '#shared/domain/news/news.ts';
import { isToken } from '#shared/domain/news/news-link.ts';
import { testCall } from '../../../../support/world/web.ts';

const { opensAt, closesAt } = testCall;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = opensAt - 7 * day;

const values = {
  digest: 'd1',
  address: 'grace@kcca.go.ug',
  language: 'en',
  newId: 'N'.repeat(16),
  now,
} as const;

const askedAt = (mailedAt: readonly number[], changes: Partial<Asked> = {}): Asked => ({
  id: 'K'.repeat(16),
  state: 'asked',
  asks: mailedAt.length,
  mailedAt,
  ...changes,
});

describe('who gives an address', () => {
  test('for the first time gets a mail to confirm it, under a random name', () => {
    const { mail, mailedAt, id, expiresAt } = planAsking(undefined, values);
    expect(mail).toEqual({
      owner: { about: 'subscriber', id: values.newId },
      name: 'confirm-1',
      kind: 'news-confirm',
      to: values.address,
      language: 'en',
      facts: { digest: 'd1', isOn: false },
      dueAt: now,
    });
    expect(mailedAt).toEqual([now]);
    expect(id).toBe(values.newId);
    expect(expiresAt).toBe(now + 14 * day);
  });

  test('again within the hour gets no second mail, and one when the hour is over', () => {
    expect(planAsking(askedAt([now - hour + 1]), values).mail).toBeUndefined();
    expect(planAsking(askedAt([now - hour]), values).mail?.name).toBe('confirm-2');
  });

  test('gets three mails a day at most, however often it is given', () => {
    const three = [now - day + 1, now - 12 * hour, now - 2 * hour];
    expect(planAsking(askedAt(three), values).mail).toBeUndefined();
    expect(planAsking(askedAt(three), { ...values, now: now + 1 }).mail).toBeDefined();
  });

  test('in any rhythm: never two mails within an hour, never four within a day', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5 * hour }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (waits) => {
        let seen: Asked | undefined;
        let at = now;
        const mailed: number[] = [];
        for (const wait of waits) {
          at += wait;
          const plan = planAsking(seen, { ...values, now: at });
          if (plan.mail) mailed.push(at);
          seen = {
            id: plan.id,
            state: 'asked',
            asks: plan.seenAsks + 1,
            mailedAt: plan.mailedAt,
          };
        }
        for (const [index, first] of mailed.entries()) {
          expect((mailed[index + 1] ?? Number.POSITIVE_INFINITY) - first).toBeGreaterThanOrEqual(
            hour,
          );
          expect((mailed[index + 3] ?? Number.POSITIVE_INFINITY) - first).toBeGreaterThanOrEqual(
            day,
          );
        }
      }),
    );
  });

  test('and is on the list is written so; the row stays for good', () => {
    const plan = planAsking(askedAt([], { state: 'confirmed' }), values);
    expect(plan.mail?.facts).toMatchObject({ isOn: true });
    expect(plan.expiresAt).toBeUndefined();
  });

  test('and has left gets a mail to confirm it anew', () => {
    const plan = planAsking(askedAt([], { state: 'left' }), values);
    expect(plan.mail?.facts).toMatchObject({ isOn: false });
    expect(plan.expiresAt).toBeUndefined();
  });
});

test('an address is one mailbox, with capitals or without', () => {
  expect(mailboxOf('Grace@KCCA.go.ug')).toBe(mailboxOf('grace@kcca.go.ug'));
});

test('the name of a subscriber is sixteen letters and digits', () => {
  expect(subscriberIdOf(Uint8Array.from({ length: 16 }, (_, index) => index * 17))).toMatch(
    /^[0-9A-HJKMNP-TV-Z]{16}$/,
  );
});

test('a token is 32 bytes in base64url, and nothing else is one', () => {
  expect(isToken(Buffer.alloc(32, 255).toString('base64url'))).toBe(true);
  for (const text of [
    '',
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}/`,
    `${'a'.repeat(43)}\n`,
  ])
    expect(isToken(text)).toBe(false);
});

const names = (
  at: number,
  { call = testCall, carriedAt }: { call?: typeof testCall; carriedAt?: number } = {},
) => dueNews(call, carriedAt, at).map(({ name }) => name);

const extended = { ...testCall, closesAt: closesAt + 2 * day, earlierClosings: [closesAt] };

describe('the news', () => {
  test('that a call is announced is due before the opening, once a list was carried over', () => {
    expect(names(opensAt - 1)).toEqual([]);
    expect(names(opensAt - 1, { carriedAt: 5 })).toEqual(['announced']);
  });

  test('that it is open is due from the very opening until the closing', () => {
    expect(names(opensAt)).toEqual([`opened-${opensAt}`]);
    expect(names(closesAt - 1)).toEqual([`opened-${opensAt}`]);
    expect(names(closesAt)).toEqual([]);
  });

  test('that it is open is due anew when a list was carried over after the opening', () => {
    const [first] = dueNews(testCall, opensAt - day, opensAt);
    const [late] = dueNews(testCall, opensAt + day, opensAt + day);
    expect(first).toMatchObject({ name: `opened-${opensAt}`, instant: opensAt });
    expect(late).toMatchObject({ name: `opened-${opensAt}`, instant: opensAt + day });
  });

  test('of an extension is due until the new closing, each extension its own', () => {
    const news = `extended-${extended.closesAt}`;
    expect(names(closesAt - 1, { call: extended })).toEqual([`opened-${opensAt}`, news]);
    expect(names(opensAt - 1, { call: extended })).toEqual([news]);
    expect(names(extended.closesAt, { call: extended })).toEqual([]);
    const twice = {
      ...extended,
      closesAt: closesAt + 3 * day,
      earlierClosings: [closesAt, extended.closesAt],
    };
    expect(names(closesAt, { call: twice })).toContain(`extended-${twice.closesAt}`);
  });

  test('of a closing that was put forward is no extension', () => {
    const shorter = { ...testCall, earlierClosings: [closesAt + day] };
    expect(names(opensAt, { call: shorter })).toEqual([`opened-${opensAt}`]);
  });
});

const grace: Subscriber = {
  digest: 'd1',
  id: 'K'.repeat(16),
  address: 'grace@kcca.go.ug',
  language: 'en',
  confirmedAt: now,
  isCarried: false,
  told: new Set(),
};
const carried = { ...grace, isCarried: true };
const mailTo = (subscriber: Subscriber, at: number, carriedAt?: number, call = testCall) =>
  dueNews(call, carriedAt, at).map((news) => newsMail(call, news, subscriber, at)?.kind);

describe('a subscriber', () => {
  test('is told the opening in a mail that names the closing and nobody', () => {
    const [news] = dueNews(testCall, undefined, opensAt);
    if (!news) throw new Error('nothing is due');
    expect(newsMail(testCall, news, grace, opensAt + 9)).toEqual({
      owner: { about: 'subscriber', id: grace.id },
      name: `opened-${opensAt}`,
      kind: 'news-opened',
      to: grace.address,
      language: 'en',
      facts: {
        digest: 'd1',
        opensAt,
        closesAt,
        wasBefore: undefined,
      },
      dueAt: opensAt + 9,
    });
  });

  test('who was told is not told again', () => {
    expect(mailTo({ ...grace, told: new Set([`opened-${opensAt}`]) }, opensAt)).toEqual([
      undefined,
    ]);
  });

  test('who came over from an earlier edition is told that a call is announced, others saw it', () => {
    expect(mailTo(carried, opensAt - 1, 5)).toEqual(['news-announced']);
    expect(mailTo(grace, opensAt - 1, 5)).toEqual([undefined]);
  });

  test('who joined while it was open is not told that it is; who came over then is', () => {
    expect(mailTo({ ...grace, confirmedAt: opensAt }, opensAt + day)).toEqual([undefined]);
    expect(mailTo({ ...grace, confirmedAt: opensAt - 1 }, opensAt + day)).toEqual(['news-opened']);
    expect(mailTo({ ...carried, confirmedAt: opensAt }, opensAt + day, opensAt + 1)).toEqual([
      'news-opened',
    ]);
  });

  test('is told each extension, with the closing that it was before', () => {
    const [, news] = dueNews(extended, undefined, closesAt);
    if (!news) throw new Error('nothing is due');
    expect(newsMail(extended, news, grace, closesAt)).toMatchObject({
      kind: 'news-extended',
      facts: { closesAt: extended.closesAt, wasBefore: closesAt },
    });
  });
});
