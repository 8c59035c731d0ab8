import {
  type DraftEffect,
  draftNews,
  dueDraftEffect,
  effectName,
} from '#shared/domain/acts/mails/draft-mails.ts';
import { type CallInForce, callInForce } from '#shared/domain/call/call-in-force.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { log } from '#shared/runtime/log.ts';
import type { ToBeTold, UnsentDrafts } from '#shared/store/call/unsent-drafts.ts';
import { type Item, isExpired } from '#shared/store/engine/item.ts';
import { readDraft } from '#shared/store/items/draft-item.ts';
import { eachAlone, inSeveralRuns, type LongEffects } from './in-several-runs.ts';

type Deps = Readonly<{
  edition: Edition;
  effects: () => Promise<LongEffects>;
  drafts: () => Promise<Pick<UnsentDrafts, 'pages' | 'read' | 'untold' | 'tell'>>;
}>;

type Plan = (draft: Draft) => ToBeTold | undefined;

const planOf =
  (effect: DraftEffect, call: CallInForce, now: number): Plan =>
  (draft) => {
    const to = addressIn(draft.values['email']);
    const news = draftNews(call, draft, effect, { to, now });
    return news.mails.length > 0 || news.audit ? { draft, news } : undefined;
  };

/** A draft that meets as many writes of its owner as this is left to the next run. */
const mostTries = 4;

/** Tells one draft; a draft that was saved in this moment is read and told anew. */
const tellOne = async (
  first: ToBeTold,
  plan: Plan,
  store: Pick<UnsentDrafts, 'read' | 'tell'>,
): Promise<boolean> => {
  let one = first;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const saved = await store.tell(one);
    if (saved.ok) return true;
    const draft = await store.read(one.draft.reference);
    const isTold = saved.error === 'changed' && draft?.version === one.draft.version;
    const next = draft && !isTold ? plan(draft) : undefined;
    if (!next) return false;
    one = next;
  }
  throw new Error('a draft met another write: try again');
};

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
    const plan = planOf(effect, callInForce(edition, call), now);
    const store = await drafts();
    const act = async (items: readonly Item[]) => {
      const alive = items.filter((item) => !isExpired(item, now));
      const planned = await eachAlone(done.event, alive, async (item) => plan(readDraft(item)));
      const due = planned.answers.filter((one) => one !== undefined);
      const untold = await store.untold(due);
      const told = await eachAlone(done.event, untold, (one) => tellOne(one, plan, store));
      return {
        acted: told.answers.filter(Boolean).length,
        failed: planned.faults.length + told.faults.length,
      };
    };
    const passage = { done, effects: await effects(), pages: store.pages, act, now };
    const mails = await inSeveralRuns(passage);
    if (mails !== undefined)
      log('effect-done', { effect: done.event, instant: done.instant, mails });
  };
