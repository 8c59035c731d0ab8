import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Refusal } from '../refusal.ts';
import { tellRunning } from '../running.ts';
import { type Arguments, readArguments, usage } from './console/arguments.ts';
import { announceChanges, welcome } from './console/narrator.ts';
import type { LogLine } from './console/run-log.ts';
import { startLocalRun } from './local-run.ts';

const startedAt = performance.now();

const say = (line: string): void => {
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${line}`);
};

const logFolder = path.join('.local', 'logs');

/** A file for each run: two runs of one edition must not write into each other's. */
const logFileOf = (edition: string): string => {
  const begun = new Date().toISOString().replaceAll(/[-:]|\..*/g, '');
  return path.join(logFolder, `${edition}-${begun}-${process.pid}.log`);
};

const logTo = (file: string, verbose: boolean): ((line: LogLine) => void) => {
  mkdirSync(logFolder, { recursive: true });
  const stream = createWriteStream(file);
  return ({ source, text }) => {
    stream.write(`${source} ${text}\n`);
    if (verbose) console.log(`${source} ${text}`);
  };
};

const stopOnSignals = (stop: () => Promise<void>): void => {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    say('Stopping');
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

/** Without a table there is nothing left to do but to say why and end. */
const giveUp = async (why: string, stop: () => Promise<void>): Promise<void> => {
  say(why);
  await stop();
  process.exit(1);
};

const serve = async (given: Arguments): Promise<void> => {
  const logFile = logFileOf(given.edition);
  say(`Starting the call ${given.edition}`);
  const lost = Promise.withResolvers<string>();
  const run = await startLocalRun({
    ...given,
    onProgress: say,
    onRestart: say,
    onEnd: lost.resolve,
    onLog: logTo(logFile, given.verbose),
    onSchedule: (name) => say(`Schedule ${name} fires`),
    onMail: ({ destinations, tags }) =>
      say(`Mail to ${destinations.join(', ')} (${tags['mail'] ?? 'untagged'})`),
    onRefused: (what) => say(`No right to that: ${what}`),
    onFailure: ({ queue }) => say(`Given up: a message waits in ${queue}`),
  });
  const untell = tellRunning(given.edition, run);
  const stop = (): Promise<void> => {
    untell();
    return run.stop();
  };
  stopOnSignals(stop);
  void lost.promise.then((why) => giveUp(why, stop));
  await run.visitFirst();
  announceChanges(run, say);
  say('Ready\n');
  console.log(`${welcome(run)}\nLog        ${logFile}\n\nCtrl+C ends it.\n`);
};

const main = async (): Promise<void> => {
  try {
    const given = readArguments(process.argv.slice(2));
    if (given.help) console.log(usage);
    else await serve(given);
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
};

await main();
