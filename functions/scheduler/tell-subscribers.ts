import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { dueNews, type News, newsMail } from '#shared/domain/news/news.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/call/effects.ts';
import type { NewsReaders } from '#shared/store/news/news-readers.ts';
import { newsShards } from '#shared/store/table.ts';
import { eachAlone } from './in-several-runs.ts';
import { throwAll } from './throw-all.ts';

type Deps = Readonly<{
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  list: () => Promise<NewsReaders>;
}>;

/**
 * Tells the list what is due, each subscriber once. A run that dies in the middle is taken up by the
 * next one: at the shard of the list that it did not end, where whoever was told is passed over. A
 * subscriber who cannot be told keeps the news from nobody else.
 */
export const tellSubscribers =
  ({ effects, list }: Deps) =>
  async (call: CallRecord, now: number): Promise<void> => {
    const done = await effects();
    const subscribers = await list();
    const faults: unknown[] = [];

    const tellShard = async (news: News, shard: string): Promise<number | undefined> => {
      let queued = 0;
      const before = faults.length;
      for await (const some of subscribers.confirmed(shard)) {
        const tried = await eachAlone(`news-${news.event}`, some, async (subscriber) => {
          const mail = newsMail(call, news, subscriber, now);
          const answer = mail && (await subscribers.tell(subscriber.digest, mail));
          if (answer?.ok === false && answer.error === 'busy')
            throw new Error(`${news.event} met another write: try again`);
          return answer?.ok === true;
        });
        queued += tried.answers.filter(Boolean).length;
        faults.push(...tried.faults);
      }
      return faults.length === before ? queued : undefined;
    };

    const tell = async (news: News): Promise<void> => {
      const { event, instant } = news;
      let mails = 0;
      let isWhole = true;
      for (const shard of newsShards) {
        const part = { event: `news-${event}-${shard}`, instant };
        if (await done.isDone(part)) continue;
        const queued = await tellShard(news, shard);
        isWhole = isWhole && queued !== undefined;
        mails += queued ?? 0;
        if (queued !== undefined) await done.record(part, [], now);
      }
      if (!isWhole) return;
      await done.record({ event: `news-${event}`, instant }, [], now);
      log('effect-done', { effect: `news-${event}`, instant, mails });
    };

    for (const news of dueNews(call, await subscribers.carriedAt(), now))
      if (!(await done.isDone({ event: `news-${news.event}`, instant: news.instant })))
        await tell(news);
    throwAll(faults);
  };
