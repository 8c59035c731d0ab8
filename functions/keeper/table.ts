import { setTimeout as wait } from 'node:timers/promises';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random } from '#shared/runtime/clock.ts';
import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { entryIsTrueStore, keepEntryStore } from '#shared/store/list/keep-entry.ts';
import { keepStartedStore } from '#shared/store/list/keep-started.ts';
import { sampledReferences } from '#shared/store/list/sampled-entries.ts';

const place = { client: tableClient(), table: env.table() };
const pause = pauseBy(wait, random);

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const keepEntry = keepEntryStore(place, edition(), pause);
export const keepStarted = keepStartedStore(place, pause);
export const entryIsTrue = entryIsTrueStore(place, edition());
export const sample = (chance: () => number, count: number) =>
  sampledReferences(place, chance, count);
