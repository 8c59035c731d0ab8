import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { loadEdition } from '../../infra/editions/load-edition.ts';
import { type LocalRun, startLocalRun } from '../../infra/local/local-run.ts';
import type { Bench } from './bench.ts';
import type { Reach, Row } from './harness/row.ts';

const Sent = z.object({
  /** By the real clock, in ms. */
  begunAt: z.number(),
  seconds: z.number(),
  sent: z.array(z.object({ status: z.number(), ms: z.number() })),
});
type Sent = z.output<typeof Sent>;

/** So long the last receipt is waited for at most, after the last form. */
const longestWait = 5 * 60_000;

const submitted = async (run: LocalRun, cities: readonly string[]): Promise<Sent> => {
  const program = path.join(import.meta.dirname, 'spike', 'submitters.ts');
  const child = fork(program, [run.siteUrl, ...cities], { execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code}`);
  });
  const [told] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return Sent.parse(told);
};

const isStored = ({ status }: Sent['sent'][number]): boolean => status === 303;

/** What else was answered, and how often; 0 is no answer. */
const othersOf = ({ sent }: Sent): string => {
  const times = new Map<number, number>();
  for (const { status } of sent.filter((one) => !isStored(one)))
    times.set(status, (times.get(status) ?? 0) + 1);
  return [...times].map(([status, count]) => `${count} × ${status}`).join(', ');
};

/** When each mail went, in ms from the first form; up to the last receipt that is owed. */
const watchMails = () => {
  const times: Readonly<{ name: string; at: number }>[] = [];
  return {
    arrived: (name: string): void => void times.push({ name, at: Date.now() }),
    receipts: () => times.filter(({ name }) => name.endsWith('-receipt')),
    until: (last: number) => times.filter(({ at }) => at <= last),
  };
};

const rowOf = (what: string, ratio: number, reach?: Reach): Row => ({
  bench: 'P9',
  what,
  ratios: [ratio],
  ...(reach && { reach }),
});

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

type Measured = Readonly<{ sent: Sent; mails: number; seconds: number; rate: number }>;

const rowsOf = ({ sent: { sent, seconds: spike }, mails, seconds, rate }: Measured): Row[] => {
  const stored = sent.filter(isStored).length;
  const times = sent.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return [
    rowOf('applications a second, to 50', stored / spike / 50, { atLeast: 1 }),
    rowOf('answers that are errors, counted', sent.length - stored, { atMost: 0 }),
    rowOf('99 of 100 answers, to 1.5 s', quantile(times, 0.99) / 1500, { atMost: 1 }),
    rowOf('mails a second, to the rate that is allowed', mails / seconds / rate, { atLeast: 0.8 }),
    rowOf('the last receipt, to its share of that rate', seconds / (stored / rate), {
      atMost: 1.3,
    }),
  ];
};

/** P9: many people send at once, and each waits for the receipt. Takes about three minutes. */
export const spike: Bench = async ({ say }) => {
  const edition = loadEdition('rehearsal');
  const mails = watchMails();
  const run = await startLocalRun({
    edition: 'rehearsal',
    at: edition.opensAt + 3_600_000,
    port: 0,
    onMail: ({ tags }) => mails.arrived(tags['mail'] ?? ''),
  });
  try {
    const sent = await submitted(
      run,
      edition.cities.map(({ id }) => id),
    );
    const owed = sent.sent.filter(isStored).length;
    say(`${owed} applications are in; their receipts go out`);
    if (owed < sent.sent.length) say(`answers besides: ${othersOf(sent)}`);
    const end = Date.now() + longestWait;
    while (mails.receipts().length < owed && Date.now() < end) await wait(200);
    const last = mails.receipts().at(-1)?.at ?? end;
    if (mails.receipts().length < owed)
      throw new Error(`${owed - mails.receipts().length} receipts did not go in five minutes`);
    const seconds = (last - sent.begunAt) / 1000;
    const counted = mails.until(last).length;
    say(`${counted} mails, ${owed} receipts of them, in ${seconds.toFixed(0)} s`);
    return rowsOf({ sent, mails: counted, seconds, rate: edition.mailsPerSecond });
  } finally {
    await run.stop();
  }
};
