import type { CallRecord } from '#shared/domain/call-window.ts';
import { dueNews, type News, newsMail } from '#shared/domain/news.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/effects.ts';
import type { NewsList } from '#shared/store/news-list.ts';
import { newsShards } from '#shared/store/table.ts';

type Deps = Readonly<{
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  list: () => Promise<Pick<NewsList, 'carriedAt' | 'confirmed' | 'tell'>>;
}>;

/**
 * Tells the list what is due, each subscriber once. A run that dies in the middle is taken up by the
 * next one: at the shard of the list that it did not end, where whoever was told is passed over.
 */
export const tellSubscribers =
  ({ effects, list }: Deps) =>
  async (call: CallRecord, now: number): Promise<void> => {
    const done = await effects();
    const subscribers = await list();

    const tellShard = async (news: News, shard: string): Promise<number> => {
      let told = 0;
      for await (const some of subscribers.confirmed(shard)) {
        const answers = await Promise.all(
          some.map(async (subscriber) => {
            const mail = newsMail(call, news, subscriber, now);
            return mail && subscribers.tell(subscriber.digest, mail);
          }),
        );
        if (answers.some((answer) => answer?.ok === false && answer.error === 'busy'))
          throw new Error(`${news.event} met another write: try again`);
        told += answers.filter((answer) => answer?.ok).length;
      }
      return told;
    };

    const tell = async (news: News): Promise<void> => {
      const { event, instant } = news;
      let mails = 0;
      for (const shard of newsShards) {
        const part = { event: `news-${event}-${shard}`, instant };
        if (await done.isDone(part)) continue;
        mails += await tellShard(news, shard);
        await done.record(part, [], now);
      }
      await done.record({ event: `news-${event}`, instant }, [], now);
      log('effect-done', { effect: `news-${event}`, instant, mails });
    };

    for (const news of dueNews(call, await subscribers.carriedAt(), now))
      if (!(await done.isDone({ event: `news-${news.event}`, instant: news.instant })))
        await tell(news);
  };
