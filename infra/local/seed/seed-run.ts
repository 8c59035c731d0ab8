import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { Refusal } from '../../refusal.ts';
import type { ResolvedStack } from '../assembly/resolved-stack.ts';
import type { Host } from '../host/host.ts';
import type { LocalRunOptions } from '../run-options.ts';
import type { SeedFile } from './invented-letter.ts';

type Run = Readonly<{ host: Host; table: string; now: Instant }>;

/**
 * Fills the table of a run that is to begin with invented applications. Answers their files, which go
 * into the bucket once it is there.
 */
export const seedRun = async (
  { seed: count, dataDir, onProgress }: LocalRunOptions,
  stack: ResolvedStack,
  { host, table, now }: Run,
): Promise<readonly SeedFile[]> => {
  if (count === undefined) return [];
  if (dataDir !== undefined) throw new Refusal('--seed starts with a new table: leave out --data.');
  const [code = ''] = stack.current().functions.map(({ properties }) => properties.Code.S3Key);
  // Only who asks for it waits for the domain and the stores to load.
  const { seedTable } = await import('./seed.ts');
  const where = {
    bundle: host.assembly.assetPath(code) ?? '',
    endpoint: host.dynamodbEndpoint,
    region: host.assembly.region,
    table,
  };
  const files = await seedTable(where, { count, now });
  onProgress?.(`${count} invented applications are in the table`);
  return files;
};
