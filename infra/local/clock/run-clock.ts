import path from 'node:path';
import { z } from 'zod';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { ClockAnchor } from '#shared/runtime/clock.ts';
import { readDataFile, writeDataFile } from '../host/data-file.ts';
import { realAnchor } from './clock.ts';

const Anchor = z.object({ virtual: z.number(), real: z.number(), speed: z.number() });

const fileIn = (folder: string): string => path.join(folder, 'clock.json');

const storedAnchor = (folder: string | undefined): ClockAnchor | undefined =>
  folder
    ? readDataFile(fileIn(folder), Anchor, 'The clock starts anew; --at puts it where it was.')
    : undefined;

export const storeAnchor = (folder: string | undefined, anchor: ClockAnchor): void => {
  if (folder) writeDataFile(fileIn(folder), anchor);
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
  const stored = storedAnchor(folder);
  if (stored && wish.at === undefined && wish.speed === undefined) return stored;
  const storedNow = stored && Math.floor(stored.virtual + (real - stored.real) * stored.speed);
  const virtual = wish.at ?? storedNow ?? otherwise;
  if (virtual === undefined && (wish.speed ?? 1) === 1) return undefined;
  return {
    ...realAnchor(),
    virtual: virtual ?? real,
    real,
    speed: wish.speed ?? stored?.speed ?? 1,
  };
};
