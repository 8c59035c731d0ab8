import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { plannedCall } from '#shared/domain/call-window.ts';
import { freePort } from '../../infra/local/ports.ts';
import type { Running } from '../../infra/local/running.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { itemsOf } from '../support/evidence.ts';
import type { Bench, Subject } from './bench.ts';
import { startApplicants } from './kills/applicants.ts';
import { findingsOf, postedIn, unsentIn } from './kills/findings.ts';
import { livesIn } from './kills/lives.ts';
import { type Reach, type Row, spreadOf } from './row.ts';

const seed = 20180518;

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
const chance = (start: number) => {
  let state = start;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Lives = ReturnType<typeof livesIn>;

const aMinute = 60_000;
/** F2: every mail is out within five minutes of the restart. */
const reachMs = 5 * aMinute;
/** Of those who still apply when the kills end, everybody is done by then. */
const longestSettling = 10 * aMinute;
/** Of the lives, so many end before the site is open. */
const endAtStart = 0.25;
const longestLifeMs = 6_000;

const liveAndDie = async (
  lives: Lives,
  random: () => number,
  startMs: number,
): Promise<number | undefined> => {
  const begun = performance.now();
  lives.start();
  if (random() < endAtStart) {
    await wait(random() * startMs);
    await lives.kill();
    return undefined;
  }
  await lives.ready();
  const took = performance.now() - begun;
  await wait(random() * longestLifeMs);
  await lives.kill();
  return took;
};

type Last = Readonly<{ run: Running; restartedAt: number; owed: readonly string[] }>;

const clockOf = (at: number, begun: number): number => at + performance.now() - begun;

type Watched = Readonly<{ owedMs: readonly number[]; allMs: number; unsent: number }>;

/** How long after the restart each mail was out that was owed then, and the last of all. */
const untilOut = async (
  { run, restartedAt, owed }: Last,
  now: () => number,
  everybodyIsDone: Promise<void>,
): Promise<Watched> => {
  let isDone = false;
  void everybodyIsDone.then(() => {
    isDone = true;
  });
  const out = new Map<string, number>();
  const since = (): number => performance.now() - restartedAt;
  for (;;) {
    const unsent = unsentIn(await itemsOf(run), now());
    for (const one of owed) if (!out.has(one) && !unsent.includes(one)) out.set(one, since());
    const owedMs = owed.map((one) => out.get(one) ?? Number.POSITIVE_INFINITY);
    const isLate = since() > (isDone ? reachMs : longestSettling);
    if ((isDone && unsent.length === 0) || isLate)
      return { owedMs, allMs: since(), unsent: unsent.length };
    await wait(500);
  }
};

const rowOf = (what: string, ratio: number, reach?: Reach): Row => ({
  bench: 'F2',
  what,
  ratios: [ratio],
  ...(reach && { reach }),
});

const measured = async (
  { edition, kills, say }: Subject,
  place: Readonly<{ lives: Lives; at: number; siteUrl: string }>,
): Promise<Row[]> => {
  const { lives, at, siteUrl } = place;
  const random = chance(seed);
  const cities = edition.cities.slice(0, 24).map(({ id }) => id);
  const begun = performance.now();
  const applicants = startApplicants({ siteUrl, cities, random: chance(seed + 1) });
  let startMs = 3_000;
  for (let kill = 1; kill <= kills; kill += 1) {
    startMs = (await liveAndDie(lives, random, startMs)) ?? startMs;
    if (kill % 10 === 0) say(`${kill} kills, ${applicants.everybody().length} people`);
  }
  lives.start();
  const restartedAt = performance.now();
  const run = await lives.ready();
  const now = (): number => clockOf(at, begun);
  const owed = unsentIn(await itemsOf(run), now());
  say(`The last life began; ${owed.length} mails are owed`);
  const done = applicants.end();
  const [watched] = await Promise.all([untilOut({ run, restartedAt, owed }, now, done), done]);
  // The events of the last mails are still on their way.
  await wait(3_000);
  const [items, posted, everybody] = [
    await itemsOf(run),
    postedIn(lives.mailFolder),
    applicants.everybody(),
  ];
  const { graceEndsAt: lastInstant } = plannedCall(edition);
  const found = findingsOf({ items, posted, everybody, edition, lastInstant });
  for (const line of [...found.lost, ...found.violations]) say(line);
  const acknowledged = everybody.reduce((sum, { times }) => sum + times, 0);
  const seconds = watched.owedMs.map((ms) => ms / 1000);
  say(
    `${kills} kills; ${everybody.length} people; ${acknowledged} acts acknowledged; ${posted.length} mails`,
  );
  say(
    `the ${owed.length} mails owed at the restart were out in ${spreadOf(seconds).median.toFixed(0)} s (median), ${Math.max(0, ...seconds).toFixed(0)} s (max); all in ${(watched.allMs / 1000).toFixed(0)} s`,
  );
  const none = { atMost: 0 };
  return [
    rowOf('kills', kills),
    rowOf('acts that were acknowledged', acknowledged),
    rowOf('of them lost', found.lost.length, none),
    rowOf('applications doubled', found.doubledApplications, none),
    rowOf('mails doubled', found.doubledMails, none),
    rowOf('mails not out five minutes after the restart', watched.unsent, none),
    rowOf(
      'the last mail owed at the restart, to five minutes',
      Math.max(0, ...watched.owedMs) / reachMs,
      { atMost: 1 },
    ),
    rowOf('violations of the invariants', found.violations.length, none),
  ];
};

/** F2: the local run is killed at random moments while people apply. Fifty kills take ten minutes. */
export const kills: Bench = async (subject) => {
  const folder = path.join(subject.folder, 'kills');
  const assembly = path.join(subject.folder, 'kills-assembly');
  const { id: edition } = subject.edition;
  await synthesize(edition, assembly);
  const port = await freePort();
  const at = subject.edition.opensAt + 24 * 60 * aMinute;
  const lives = livesIn({ edition, folder, assembly, port, at });
  const endAll = (): void => {
    lives.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const endNow = (): never => process.exit(130);
  process.once('exit', endAll).once('SIGINT', endNow).once('SIGTERM', endNow);
  try {
    return await measured(subject, { lives, at, siteUrl: `http://127.0.0.1:${port}` });
  } finally {
    lives.endAll();
    process.off('exit', endAll).off('SIGINT', endNow).off('SIGTERM', endNow);
  }
};
