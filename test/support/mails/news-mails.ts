import type { Mail } from '#shared/domain/mail/outbox.ts';
import { dueNews, newsMail, planAsking, type Subscriber } from '#shared/domain/news/news.ts';
import { writeLinks } from '../../../functions/mailer/delivery/write-links.ts';
import type { MadeOnSending } from '../../../functions/mailer/messages/context.ts';
import { fakeNews } from '../fakes/fake-news.ts';
import { testCall } from '../world/web.ts';

const { opensAt, closesAt } = testCall;
const aDay = 86_400_000;

const grace: Subscriber = {
  digest: 'd1',
  id: 'K7Q2M9XAK7Q2M9XA',
  address: 'grace@kcca.go.ug',
  language: 'en',
  confirmedAt: 1,
  isCarried: true,
  told: new Set(),
};

const extended = { ...testCall, closesAt: closesAt + 2 * aDay, earlierClosings: [closesAt] };

/** What the mailer makes when it sends a mail to somebody on the list, or who wants to be. */
export const madeOnSending = async (mail: Mail): Promise<MadeOnSending> => {
  const list = fakeNews();
  const state = mail.kind === 'news-confirm' && !mail.facts.isOn ? 'asked' : 'confirmed';
  list.put(grace.digest, { id: grace.id, state, asks: 1, mailedAt: [] });
  const write = writeLinks({
    links: async () => list.links,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    now: () => mail.dueAt,
  });
  return (await write(mail)) ?? {};
};

/** To whoever gave an address that stands on the list so. */
export const confirmationMails = (state: 'asked' | 'confirmed'): readonly Mail[] => {
  const { digest, id, address, language } = grace;
  const seen = { id, state, asks: 0, mailedAt: [] };
  const values = { digest, address, language, newId: id, now: opensAt };
  const { mail } = planAsking(seen, values);
  return mail ? [mail] : [];
};

/** What the list is told before the opening, at it, and after an extension. */
export const listMails = (): readonly Mail[] => {
  const due = [
    ...dueNews(testCall, 1, opensAt - 1).map((news) =>
      newsMail(testCall, news, grace, opensAt - 1),
    ),
    ...dueNews(extended, undefined, closesAt).map((news) =>
      newsMail(extended, news, grace, closesAt),
    ),
  ];
  return due.filter((mail) => mail !== undefined);
};
