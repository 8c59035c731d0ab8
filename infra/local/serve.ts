import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { startLocalRun } from './local-run.ts';
import { announceChanges, welcome } from './narrator.ts';
import { Refusal } from './refusal.ts';
import type { LogLine } from './run-log.ts';

const startedAt = performance.now();

const say = (line: string): void => {
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${line}`);
};

const logFolder = path.join('.local', 'logs');

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

const serve = async (given: Arguments): Promise<void> => {
  const logFile = path.join(logFolder, `${given.edition}.log`);
  say(`Starting the call ${given.edition}`);
  const run = await startLocalRun({
    ...given,
    onProgress: say,
    onLog: logTo(logFile, given.verbose),
    onSchedule: (name) => say(`Schedule ${name} fires`),
    onMail: ({ destinations, tags }) =>
      say(`Mail to ${destinations.join(', ')} (${tags['mail'] ?? 'untagged'})`),
    onRefused: (what) => say(`No right to that: ${what}`),
    onFailure: ({ queue }) => say(`Given up: a message waits in ${queue}`),
  });
  stopOnSignals(run.stop);
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
