import { setTimeout as wait } from 'node:timers/promises';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { type Clock, random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env, readPrerendered } from '#shared/runtime/env.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { NewsLinks } from '#shared/store/news/news-links.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { contextIn } from '#shared/web/pages/page-context.ts';
import type { ReadPrerendered } from '#shared/web/prerendered.ts';
import type { calls as callsOfTable } from './calls.ts';

export type PublicDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  /** Without a slash at the end. */
  siteUrl: string;
  contextIn: (language: Language, path?: string) => PageContext;
  /** The call as it stood a few seconds ago at most. */
  readCall: () => Promise<CallRecord>;
  readPrerendered: ReadPrerendered;
  subscribers: () => Promise<Subscribers>;
  links: () => Promise<NewsLinks>;
  random: (bytes: number) => Uint8Array;
  /** Networks are counted under HMACs made with it. */
  secret: () => string;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

const table = () => import('./table.ts');

/** This function’s own: its environment, and its table, of which INIT loads what says when the call is open. */
export const publicDeps = (calls: typeof callsOfTable): PublicDeps => ({
  clock: clock(),
  edition: edition(),
  siteUrl: env.siteUrl(),
  contextIn,
  readCall: recent(
    () => calls.read(),
    5_000,
    () => clock().now(),
  ),
  readPrerendered,
  subscribers: async () => (await table()).subscribers,
  links: async () => (await table()).links,
  random,
  secret: () => env.formSecret(),
  pause: pauseBy(wait, random),
});
