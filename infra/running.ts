import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { anchorText, type ClockAnchor } from '#shared/runtime/clock.ts';
import { Refusal } from './refusal.ts';

const Running = z.object({
  edition: z.string(),
  pid: z.number(),
  siteUrl: z.string(),
  dynamodbEndpoint: z.string(),
  region: z.string(),
  tableName: z.string(),
  /** As the stack's parameter has it. */
  clock: z.string(),
});

/** A run that goes on, as a command from another terminal finds it. */
export type Running = z.infer<typeof Running>;

/** Where runs are found, from the project's folder. */
export const runningFolder = path.join('.local', 'running');

type RunEntry = Pick<Running, 'siteUrl' | 'dynamodbEndpoint' | 'region' | 'tableName'> &
  Readonly<{
    clock: Readonly<{ anchor: () => ClockAnchor; onChange: (listener: () => void) => void }>;
  }>;

const portOf = (siteUrl: string): string => new URL(siteUrl).port;

/** Says where a run stands, as long as it does, and what its clock shows; answers what ends that. */
export const tellRunning = (
  edition: string,
  run: RunEntry,
  folder = runningFolder,
): (() => void) => {
  const file = path.join(folder, `${edition}-${portOf(run.siteUrl)}.json`);
  const { siteUrl, dynamodbEndpoint, region, tableName } = run;
  const tell = (): void => {
    const clock = anchorText(run.clock.anchor());
    const entry = {
      edition,
      pid: process.pid,
      siteUrl,
      dynamodbEndpoint,
      region,
      tableName,
      clock,
    };
    // Whoever reads it sees the old one or the new one, and never half of it.
    writeFileSync(`${file}.new`, JSON.stringify(entry));
    renameSync(`${file}.new`, file);
  };
  mkdirSync(folder, { recursive: true });
  tell();
  run.clock.onChange(tell);
  return () => rmSync(file, { force: true });
};

const isAlive = ({ pid }: Running): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
};

/** The one run of an edition on this machine, at that port of its site if one is said. */
export const findRunning = (
  edition: string,
  port: string | undefined,
  folder = runningFolder,
): Running => {
  const found = filesIn(folder)
    .map((name) => Running.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))))
    .filter((run) => run.edition === edition && isAlive(run))
    .filter(({ siteUrl }) => port === undefined || portOf(siteUrl) === port);
  const [only, ...more] = found;
  if (only === undefined)
    throw new Refusal(
      `The edition ${edition} is not running here. Start it in this folder: npm start -- --edition ${edition}`,
    );
  if (more.length > 0)
    throw new Refusal(
      `The edition ${edition} is running here several times. Choose one with --port:\n${found.map(({ siteUrl }) => siteUrl).join('\n')}`,
    );
  return only;
};

/** What a client is made with that asks an emulator of the local run. */
export const clientSettings = (endpoint: string, region: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
});

/** A client of the run's table. */
export const clientOf = ({ dynamodbEndpoint, region }: Running): DynamoDBClient =>
  new DynamoDBClient(clientSettings(dynamodbEndpoint, region));
