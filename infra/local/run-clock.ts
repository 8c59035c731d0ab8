import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Instant } from '#shared/domain/zoned-time.ts';
import { type ClockAnchor, realAnchor } from './clock.ts';

const Kept = z.object({ virtual: z.number(), real: z.number(), speed: z.number() });

const fileIn = (folder: string): string => path.join(folder, 'clock.json');

const readKept = (folder: string | undefined): ClockAnchor | undefined =>
  folder && existsSync(fileIn(folder))
    ? Kept.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
    : undefined;

export const keepAnchor = (folder: string | undefined, anchor: ClockAnchor): void => {
  if (folder) writeFileSync(fileIn(folder), JSON.stringify(anchor));
};

/**
 * What the clock shows at the start: the time asked for, else where an earlier run's clock has got
 * to meanwhile, else `otherwise`, else the real time. Undefined means the real time.
 */
export const startAnchor = (
  wish: Readonly<{ at?: Instant | undefined; speed?: number | undefined }>,
  folder: string | undefined,
  otherwise: Instant | undefined,
): ClockAnchor | undefined => {
  const real = Date.now();
  const kept = readKept(folder);
  if (kept && wish.at === undefined && wish.speed === undefined) return kept;
  const keptNow = kept && Math.floor(kept.virtual + (real - kept.real) * kept.speed);
  const virtual = wish.at ?? keptNow ?? otherwise;
  if (virtual === undefined && (wish.speed ?? 1) === 1) return undefined;
  return { ...realAnchor(), virtual: virtual ?? real, real, speed: wish.speed ?? kept?.speed ?? 1 };
};
