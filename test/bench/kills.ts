import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { synthesize } from '../../infra/local/assembly/synthesize.ts';
import { freePort, localAddress } from '../../infra/local/host/ports.ts';
import type { Running } from '../../infra/running.ts';
import { itemsOf } from '../support/run/evidence.ts';
import type { Bench, Subject } from './bench.ts';
import { type Reach, type Row, spreadOf } from './harness/row.ts';
import { startApplicants } from './kills/applicants.ts';
import { findingsOf, postedIn, unsentIn } from './kills/findings.ts';
import { livesIn } from './kills/lives.ts';

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
/** Three places each: some are full soon, and people wait there. */
const citiesUsed = 24;
/** The events of the last mails are still on their way. */
const eventsLastMs = 3_000;

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

/** Lives and dies so often; then begins the last life. */
const dieOften = async ({ kills, say }: Subject, lives: Lives): Promise<void> => {
  const random = chance(seed);
  let startMs = 3_000;
  for (let kill = 1; kill <= kills; kill += 1) {
    startMs = (await liveAndDie(lives, random, startMs)) ?? startMs;
    if (kill % 10 === 0) say(`${kill} kills`);
  }
};

type Last = Readonly<{ run: Running; restartedAt: number; now: () => number }>;

type Watched = Readonly<{
  /** How long after the restart each mail was out that was owed then. */
  owedMs: readonly number[];
  allMs: number;
  unsent: number;
}>;

/** Looks on until everybody is done and every mail is out, or it is too late. */
const untilOut = async (
  { run, restartedAt, now }: Last,
  everybodyIsDone: Promise<void>,
): Promise<Watched> => {
  let isDone = false;
  const note = (): void => {
    isDone = true;
  };
  everybodyIsDone.then(note, note);
  const since = (): number => performance.now() - restartedAt;
  const unsentNow = async () => unsentIn(await itemsOf(run), now());
  const owed = await unsentNow();
  const out = new Map<string, number>();
  for (;;) {
    const unsent = await unsentNow();
    for (const one of owed) if (!out.has(one) && !unsent.includes(one)) out.set(one, since());
    if ((isDone && unsent.length === 0) || since() > (isDone ? reachMs : longestSettling))
      return {
        owedMs: owed.map((one) => out.get(one) ?? Number.POSITIVE_INFINITY),
        allMs: since(),
        unsent: unsent.length,
      };
    await wait(500);
  }
};

const rowOf = (what: string, ratio: number, reach?: Reach): Row => ({
  bench: 'F2',
  what,
  ratios: [ratio],
  ...(reach && { reach }),
});

type Measured = ReturnType<typeof findingsOf> & Watched & Readonly<{ kills: number; acts: number }>;

const rowsOf = (measured: Measured): Row[] => {
  const none = { atMost: 0 };
  return [
    rowOf('kills', measured.kills),
    rowOf('acts that were acknowledged', measured.acts),
    rowOf('of them lost', measured.lost.length, none),
    rowOf('applications doubled', measured.doubledApplications, none),
    rowOf('mails doubled', measured.doubledMails, none),
    rowOf('mails that are not out', measured.unsent, none),
    rowOf(
      'the last mail owed at the restart, to five minutes',
      Math.max(0, ...measured.owedMs) / reachMs,
      { atMost: 1 },
    ),
    rowOf('violations of the invariants', measured.violations.length, none),
  ];
};

const tellTimes = ({ owedMs, allMs }: Watched, say: Subject['say']): void => {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;
  if (owedMs.length > 0)
    say(
      `${owedMs.length} mails were owed at the last restart: out after ${seconds(spreadOf(owedMs).median)} (median), ${seconds(Math.max(...owedMs))} (the last)`,
    );
  say(`every mail was out ${seconds(allMs)} after it`);
};

type Placed = Readonly<{ lives: Lives; at: number; siteUrl: string }>;

const measured = async (subject: Subject, { lives, at, siteUrl }: Placed): Promise<Row[]> => {
  const { edition, say, kills } = subject;
  const cities = edition.cities.slice(0, citiesUsed).map(({ id }) => id);
  const begun = performance.now();
  const applicants = startApplicants({ siteUrl, cities, random: chance(seed + 1) });
  await dieOften(subject, lives);
  lives.start();
  const restartedAt = performance.now();
  const last = { run: await lives.ready(), restartedAt, now: () => at + performance.now() - begun };
  const done = applicants.end();
  const [watched] = await Promise.all([untilOut(last, done), done]);
  await wait(eventsLastMs);
  const everybody = applicants.everybody();
  const found = findingsOf({
    items: await itemsOf(last.run),
    posted: postedIn(lives.mailFolder),
    everybody,
    edition,
    lastInstant: plannedCall(edition).graceEndsAt,
  });
  for (const line of [...found.lost, ...found.violations]) say(line);
  const acts = everybody.reduce((sum, { times }) => sum + times, 0);
  say(`${everybody.length} people, ${found.mails} mails`);
  tellTimes(watched, say);
  return rowsOf({ ...found, ...watched, kills, acts });
};

/**
 * F2: the local run is killed at random moments while people apply, change and withdraw. Fifty kills
 * take ten minutes, and the mails up to five more.
 */
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
    rmSync(subject.folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const endNow = (): never => process.exit(130);
  process.once('exit', endAll).once('SIGINT', endNow).once('SIGTERM', endNow);
  try {
    return await measured(subject, { lives, at, siteUrl: `http://${localAddress}:${port}` });
  } finally {
    lives.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    process.off('exit', endAll).off('SIGINT', endNow).off('SIGTERM', endNow);
  }
};
