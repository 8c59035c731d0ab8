import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Asked, Asking, Subscriber } from '#shared/domain/news/news.ts';
import { codeText, linkText, type NewsLink } from '#shared/domain/news/news-link.ts';
import { err, ok } from '#shared/domain/result.ts';
import { digest as digestOf } from '#shared/runtime/digest.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import type { NewsLinks } from '#shared/store/news/news-links.ts';
import type { NewsReaders } from '#shared/store/news/news-readers.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';

type Row = Asked & Partial<Pick<Subscriber, 'address' | 'language' | 'confirmedAt'>>;

/** The list for news in memory, with the conditions of the table's. */
export const fakeNews = () => {
  const rows = new Map<string, Row>();
  const linkRows = new Map<string, NewsLink>();
  const mails: Mail[] = [];
  const asked: Asking[] = [];
  const refusals: (Refusal | Error)[] = [];
  let changes = 0;

  const change = (digest: string, row: Row): void => {
    changes += 1;
    rows.set(digest, row);
  };

  const subscribers: Subscribers = {
    find: async (digest) => rows.get(digest),
    ask: async (asking) => {
      const refusal = refusals.shift();
      if (refusal instanceof Error) throw refusal;
      if (refusal) return err(refusal);
      const { digest, id, seenAsks, mailedAt, mail } = asking;
      const row = rows.get(digest);
      if ((row?.asks ?? 0) !== seenAsks) return err('changed');
      change(digest, { ...(row ?? { id, state: 'asked' }), asks: seenAsks + 1, mailedAt });
      asked.push(asking);
      if (mail) mails.push(mail);
      return ok(undefined);
    },
    confirm: async ({ subscriber, id, address, language }, now) => {
      const row = rows.get(subscriber) ?? { id, state: 'asked', asks: 0, mailedAt: [] };
      if (row.state === 'confirmed') return;
      change(subscriber, { ...row, state: 'confirmed', address, language, confirmedAt: now });
    },
    leave: async (digest) => {
      const row = rows.get(digest);
      if (row?.state !== 'confirmed') return undefined;
      const { address, ...rest } = row;
      change(digest, { ...rest, state: 'left' });
      return address;
    },
    stay: async (digest, address) => {
      const row = rows.get(digest);
      if (row?.state === 'left') change(digest, { ...row, state: 'confirmed', address });
    },
  };

  const links: NewsLinks = {
    find: async (digest) => linkRows.get(digest),
    add: async (digest, link) => {
      const isGone = link.purpose === 'leave' && rows.get(link.subscriber)?.state !== 'confirmed';
      if (isGone) return err('changed');
      linkRows.set(digest, link);
      return ok(undefined);
    },
  };

  return {
    subscribers,
    links,
    linkRows,
    mails,
    asked,
    row: (digest: string) => rows.get(digest),
    put: (digest: string, row: Row) => rows.set(digest, row),
    /** How often anything about an address was changed. */
    changes: () => changes,
    /** The next wishes are answered so, before any is stored again. */
    refuse: (...answers: readonly (Refusal | Error)[]) => refusals.push(...answers),
  };
};

/** A link to confirm with its digits, and a link to leave, of one address. */
export const putLinks = (
  { linkRows }: Pick<ReturnType<typeof fakeNews>, 'linkRows'>,
  {
    confirm,
    leave,
    code,
    ...link
  }: Omit<NewsLink & { purpose: 'confirm' }, 'purpose'> &
    Readonly<{ confirm: string; leave: string }>,
): void => {
  linkRows.set(digestOf(linkText('confirm', confirm)), {
    ...link,
    purpose: 'confirm',
    code: digestOf(codeText(confirm, code)),
  });
  linkRows.set(digestOf(linkText('leave', leave)), {
    purpose: 'leave',
    subscriber: link.subscriber,
  });
};

/** The list as a whole in memory: each is told a thing once. */
export const fakeNewsList = (people: readonly Subscriber[], carriedAt?: number) => {
  const told = new Map<string, Set<string>>();
  const mails: Mail[] = [];
  const refusals: (Refusal | Error | undefined)[] = [];
  const list: Pick<NewsReaders, 'carriedAt' | 'confirmed' | 'tell'> = {
    carriedAt: async () => carriedAt,
    confirmed: async function* (shard) {
      const here = people.filter(({ digest }) => digest.startsWith(shard));
      for (let at = 0; at < here.length; at += 2)
        yield here
          .slice(at, at + 2)
          .map((one) => ({ ...one, told: told.get(one.digest) ?? new Set() }));
    },
    tell: async (digest, mail) => {
      const refusal = refusals.shift();
      if (refusal instanceof Error) throw refusal;
      if (refusal) return err(refusal);
      const already = told.get(digest) ?? new Set();
      if (already.has(mail.name)) return err('changed');
      told.set(digest, new Set([...already, mail.name]));
      mails.push(mail);
      return ok(undefined);
    },
  };
  return {
    list,
    mails,
    /** The next tellings are answered so; undefined lets one through. */
    refuse: (...answers: readonly (Refusal | Error | undefined)[]) => refusals.push(...answers),
  };
};
