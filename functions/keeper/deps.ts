import { setTimeout as wait } from 'node:timers/promises';
import { random } from '#shared/runtime/clock.ts';
import { edition } from '#shared/runtime/deps.ts';
import type { KeepEntry } from '#shared/store/list/keep-entry.ts';
import type { KeepStarted } from '#shared/store/list/keep-started.ts';

/** What the keeper asks of the table. */
export type KeeperStores = Readonly<{
  keepEntry: KeepEntry;
  keepStarted: KeepStarted;
  /** Whether the list says of an application what is true of it. */
  entryIsTrue: (reference: string) => Promise<boolean>;
  /** References of about `count` applications that are chosen by `chance`, which is from 0 to 1. */
  sample: (chance: () => number, count: number) => Promise<readonly string[]>;
}>;

/** What the keeper of the list is made with. */
export type KeeperDeps = Readonly<{
  editionId: string;
  stores: () => Promise<KeeperStores>;
  random: (bytes: number) => Uint8Array;
  wait: (ms: number) => Promise<unknown>;
}>;

/** This function's own: its edition and its table, which is loaded when first needed. */
export const keeperDeps = (): KeeperDeps => ({
  editionId: edition().id,
  stores: () => import('./table.ts'),
  random,
  wait,
});
