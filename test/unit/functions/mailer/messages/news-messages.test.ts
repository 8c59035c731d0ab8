import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { dueNews, newsMail, planAsking, type Subscriber } from '#shared/domain/news/news.ts';
import { isToken, linkText } from '#shared/domain/news/news-link.ts';
import { mimeOf } from '#shared/mail/mime.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { digest } from '#shared/runtime/digest.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { deliverMail } from '../../../../../functions/mailer/delivery/deliver-mail.ts';
import { writeLinks } from '../../../../../functions/mailer/delivery/write-links.ts';
import { fakeNews } from '../../../../support/fakes/fake-news.ts';
import { fakeOutbox } from '../../../../support/fakes/fake-outbox.ts';
import { onlyInHtml, onlyInText, saidIn, urlsIn } from '../../../../support/mails/mail-parts.ts';
import { deliveryOf, fakeSender } from '../../../../support/mails/mails.ts';
import { linksOf } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { testCall } from '../../../../support/world/web.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const { opensAt, closesAt } = testCall;
const day = 86_400_000;
const id = 'K7Q2M9XAK7Q2M9XA';
const address = 'grace@kcca.go.ug';
const grace: Subscriber = {
  digest: 'd1',
  id,
  address,
  language: 'en',
  confirmedAt: 1,
  isCarried: true,
  told: new Set(),
};

const asking = (state: 'asked' | 'confirmed'): Mail => {
  const seen = { id, state, asks: 0, mailedAt: [] };
  const values = { digest: 'd1', address, language: 'en', newId: id, now: opensAt } as const;
  const { mail } = planAsking(seen, values);
  if (!mail) throw new Error('no mail was planned');
  return mail;
};

const extended = { ...testCall, closesAt: closesAt + 2 * day, earlierClosings: [closesAt] };
const news = (kind: Mail['kind'], at: number, call = testCall): Mail => {
  const mails = dueNews(call, at < opensAt ? 1 : undefined, at).map((one) =>
    newsMail(call, one, grace, at),
  );
  const found = mails.find((mail) => mail?.kind === kind);
  if (!found) throw new Error(`no ${kind} was planned`);
  return found;
};

/** Sends a mail as the mailer does, to somebody who stands on the list so. */
const posted = async (
  mail: Mail,
  state: 'asked' | 'confirmed' | 'left' = 'confirmed',
  call = mail.kind === 'news-extended' ? extended : testCall,
) => {
  const logged = capturedLog();
  const list = fakeNews();
  list.put('d1', { id, state, asks: 1, mailedAt: [] });
  const outbox = fakeOutbox([mail]);
  const sender = fakeSender();
  const clock = { at: mail.dueAt };
  const delivery = {
    ...deliveryOf(outbox, sender.send, clock),
    readRecords: async () => ({
      call,
      draft: undefined,
      application: undefined,
    }),
    writeLinks: writeLinks({
      links: async () => list.links,
      random: (bytes) => new Uint8Array(bytes).fill(7),
      now: () => clock.at,
    }),
  };
  const delivered = await deliverMail(mail, delivery);
  return { delivered, outgoing: sender.sent[0], list, row: outbox.row(mail.name), logged };
};

const outgoingOf = async (mail: Mail, state: 'asked' | 'confirmed'): Promise<OutgoingMail> => {
  const { outgoing } = await posted(mail, state);
  if (!outgoing) throw new Error('nothing was sent');
  return outgoing;
};

const newsMails = {
  confirmation: await outgoingOf(asking('asked'), 'asked'),
  'word that an address is on the list': await outgoingOf(asking('confirmed'), 'confirmed'),
  announcement: await outgoingOf(news('news-announced', opensAt - 1), 'confirmed'),
  'news of the opening': await outgoingOf(news('news-opened', opensAt), 'confirmed'),
  'news of an extension': await outgoingOf(news('news-extended', closesAt, extended), 'confirmed'),
};

/** Whether a path of the site is one that a browser may get. */
const isPage = (path: string): boolean =>
  routes
    .filter(({ method }) => method === 'GET')
    .flatMap(({ paths }): readonly string[] => paths)
    .some((pattern) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));

describe.each(Object.entries(newsMails))('the %s', (_, { subject, text, html, tags, to }) => {
  test('says in its text what it says in its HTML, and the other way round', () => {
    expect(saidIn(text).length).toBeGreaterThan(4);
    expect(onlyInText({ text, html })).toEqual([]);
    expect(onlyInHtml({ text, html })).toEqual([]);
  });

  test('has the same links in both, each to a page that there is', () => {
    const links = urlsIn(text);
    expect(linksOf(html)).toEqual(links);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const { origin, pathname } = new URL(link);
      expect(origin).toBe('https://call.example');
      expect(isPage(pathname), pathname).toBe(true);
    }
  });

  test('goes to the one who asked, and names them neither in subject nor in tags', () => {
    expect(to).toBe(address);
    expect(`${subject} ${Object.values(tags).join(' ')}`).not.toMatch(/grace|kcca|@|[\r\n]/i);
    expect(tags.owner).toBe(`subscriber-${id}`);
    expect(subject.length).toBeLessThan(80);
  });

  test('never says “Invalid”, “undefined” or “NaN”', () => {
    expect(text).not.toMatch(/Invalid|undefined|NaN|null|midnight|24:00|\[object/);
  });
});

describe('the confirmation', () => {
  const { text } = newsMails.confirmation;
  const [, token = ''] = /\/news\/confirm\/(\S+)/.exec(text) ?? [];

  test('has the six digits in its text and not in its link, and says how long it holds', () => {
    expect(text).toMatch(/^Your 6-digit code: \d{6}$/m);
    const [, code = 'none'] = /digits: (\d{6})/.exec(text) ?? [];
    expect(token).not.toContain(code);
    expect(text).toContain('The link works until:\n  Monday, 9 April 2018 at 09:00 (Seoul time)');
    expect(isToken(token)).toBe(true);
  });

  test('leaves neither token nor digits behind, but their digests for seven days', async () => {
    const { list, row } = await posted(asking('asked'), 'asked');
    const kept = list.linkRows.get(digest(linkText('confirm', token)));
    expect(kept).toMatchObject({ purpose: 'confirm', address, expiresAt: opensAt + 7 * day });
    const [, code = 'none'] = /digits: (\d{6})/.exec(text) ?? [];
    expect(JSON.stringify([kept, row])).not.toContain(token);
    expect(JSON.stringify([kept, row])).not.toContain(code);
    expect(list.linkRows.get(digest(linkText('leave', token)))).toBeUndefined();
  });

  test('is a new one for each try, and the link of each holds', async () => {
    const list = fakeNews();
    let count = 0;
    const write = writeLinks({
      links: async () => list.links,
      random: (bytes) => {
        count += 1;
        return new Uint8Array(bytes).fill(count);
      },
      now: () => opensAt,
    });
    const claimed = { ...asking('asked'), attempt: 1, queuedAt: 0, firstTriedAt: 0 };
    const [first, second] = [await write(claimed), await write(claimed)];
    expect(first?.['token']).not.toBe(second?.['token']);
    expect(list.linkRows.size).toBe(2);
  });
});

describe('a mail to the list', () => {
  const toTheList = [
    newsMails.announcement,
    newsMails['news of the opening'],
    newsMails['news of an extension'],
  ];

  test.each(toTheList)('$subject can be left by the mailbox’s own button', async (outgoing) => {
    const { headerLines, headers } = await simpleParser(await mimeOf(outgoing));
    const raw = (name: string) => headerLines.find(({ key }) => key === name)?.line;
    const [, link = ''] = /Unsubscribe:\n(\S+)/.exec(outgoing.text) ?? [];
    expect(raw('list-unsubscribe')?.replace(/\s+/g, ' ')).toBe(`List-Unsubscribe: <${link}>`);
    expect(raw('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(link).toMatch(/^https:\/\/call\.example\/en\/news\/leave\/[\w-]{43}$/);
  });

  test('has those headers, and a confirmation has not', async () => {
    for (const outgoing of [
      newsMails.confirmation,
      newsMails['word that an address is on the list'],
    ])
      expect(String(await mimeOf(outgoing))).not.toMatch(/list-unsubscribe/i);
  });

  test('says what it is for: when the call opens, closes and closed before', () => {
    expect(newsMails.announcement.text).toContain(
      'Applications open:\n  Monday, 2 April 2018 at 09:00 (Seoul time)\n  Monday, 2 April 2018 at 00:00 (UTC)',
    );
    expect(newsMails['news of the opening'].text).toContain('https://call.example/en/apply');
    expect(newsMails['news of an extension'].text).toContain(
      'Deadline to apply:\n  Saturday, 19 May 2018 at 23:59 (Seoul time)',
    );
    expect(newsMails['news of an extension'].text).toContain(
      'Previous deadline:\n  Thursday, 17 May 2018 at 23:59 (Seoul time)',
    );
  });

  test('is not sent to who has left since it was queued, and is tried no more', async () => {
    const { delivered, outgoing, row, logged } = await posted(news('news-opened', opensAt), 'left');
    expect(outgoing).toBeUndefined();
    expect(row).toMatchObject({ state: 'given-up', fault: 'LeftTheList', dueAt: undefined });
    expect(delivered).toEqual({ outcome: 'failed', givenUp: false });
    expect(logged.events()).toMatchObject([
      { event: 'mail-not-sent', fault: 'LeftTheList', next: 'given-up' },
    ]);
  });

  test('whose link meets another write is tried again', async () => {
    capturedLog();
    const mail = news('news-opened', opensAt);
    const outbox = fakeOutbox([mail]);
    const sender = fakeSender();
    const delivery = {
      ...deliveryOf(outbox, sender.send, { at: opensAt }),
      writeLinks: writeLinks({
        links: async () => ({ add: async () => ({ ok: false, error: 'busy' }) as const }),
        random: (bytes) => new Uint8Array(bytes),
        now: () => opensAt,
      }),
    };
    await deliverMail(mail, delivery);
    expect(sender.sent).toEqual([]);
    expect(outbox.row(mail.name)).toMatchObject({ state: 'queued', dueAt: opensAt + 60_000 });
  });
});

test('the word that an address is on the list has no digits and a link to leave', () => {
  const { text } = newsMails['word that an address is on the list'];
  expect(text).toContain('It is already on our list');
  expect(text).not.toMatch(/\d{6}/);
  expect(urlsIn(text)).toHaveLength(1);
  expect(text).toContain('/en/news/leave/');
});

describe('news that waited while the call was extended', () => {
  test('of the opening says the new deadline, and not the old one', async () => {
    const { outgoing } = await posted(news('news-opened', opensAt), 'confirmed', extended);
    expect(outgoing?.text).toContain('Saturday, 19 May 2018 at 23:59');
    expect(outgoing?.text).not.toContain('17 May 2018');
  });

  test('of an earlier extension is not sent', async () => {
    const again = { ...extended, closesAt: closesAt + 4 * day };
    const { outgoing, row } = await posted(
      news('news-extended', opensAt, extended),
      'confirmed',
      again,
    );
    expect(outgoing).toBeUndefined();
    expect(row.state).toBe('dropped');
  });
});
