import { addressIn } from '#shared/domain/address.ts';
import type { CallRecord } from '#shared/domain/call-window.ts';
import {
  type DraftEffect,
  draftNews,
  dueDraftEffect,
  effectName,
} from '#shared/domain/draft-plan.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/effects.ts';
import type { UnsentDrafts } from '#shared/store/unsent-drafts.ts';

type Deps = Readonly<{
  edition: Edition;
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  drafts: () => Promise<UnsentDrafts>;
}>;

/**
 * Reminds those who have begun and not sent, and tells them when it is too late. Each draft is told
 * in a write of its own under a name of its own, and the effect is done after the last: a run that
 * breaks off is taken up by the next.
 */
export const tellDrafts =
  ({ edition, effects, drafts }: Deps) =>
  async (call: CallRecord, now: number): Promise<void> => {
    const effect = dueDraftEffect(call, now);
    if (!effect) return;
    const done = { event: effectName(effect), instant: effect.instant };
    const store = await effects();
    if (await store.isDone(done)) return;
    const told = await tellAll(effect, { ...edition, ...call }, now, await drafts());
    await store.record(done, [], now);
    log('effect-done', { effect: done.event, instant: done.instant, mails: told });
  };

const tellAll = async (
  effect: DraftEffect,
  edition: Edition,
  now: number,
  store: UnsentDrafts,
): Promise<number> => {
  let told = 0;
  for await (const page of store.pages())
    for (const draft of page) {
      const news = draftNews(edition, draft, effect, { to: addressIn(draft.typed['email']), now });
      if (news.mails.length === 0 && !news.audit) continue;
      const written = await store.tell(draft, news);
      if (written.ok) told += 1;
      // Saved or sent in this moment, or told by a run before: neither is to be told again now.
      else if (written.error === 'busy') throw new Error('a draft met another write: try again');
    }
  return told;
};
