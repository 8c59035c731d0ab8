import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { editionFileName } from '#shared/runtime/env-names.ts';
import { clientSettings } from '../../running.ts';
import type { SeedFile } from './invented-letter.ts';
import { planSeed } from './plan-seed.ts';
import { writeSeed } from './write-seed.ts';

type Where = Readonly<{
  /** The folder of a function's bundle: the edition lies in it, as it was checked. */
  bundle: string;
  endpoint: string;
  region: string;
  table: string;
}>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Fills an empty table with invented applicants, as if `now` were in the middle of the call. Answers
 * the files that they uploaded, which are not in the bucket yet.
 */
export const seedTable = async (
  { bundle, endpoint, region, table }: Where,
  { count, now }: Readonly<{ count: number; now: Instant }>,
): Promise<readonly SeedFile[]> => {
  const edition: Edition = JSON.parse(readFileSync(path.join(bundle, editionFileName), 'utf8'));
  const client = new DynamoDBClient(clientSettings(endpoint, region));
  const steps = planSeed({ edition, call: plannedCall(edition), count, now, digest });
  await writeSeed(client, table, { edition, steps });
  client.destroy();
  return steps.flatMap(({ file }) => file ?? []);
};
