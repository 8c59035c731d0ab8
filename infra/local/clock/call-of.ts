import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type CallRecord, type CallState, callState } from '#shared/domain/call/call-window.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { editionFileName } from '#shared/runtime/env-names.ts';

const Call = z.object({
  id: z.string(),
  title: z.string(),
  zone: z.string(),
  opensAt: z.number(),
  closesAt: z.number(),
  graceEndsAt: z.number(),
  archivesAt: z.number(),
});
export type Call = z.infer<typeof Call>;

/** The edition as it lies beside a function's bundle. */
export const readCall = (folder: string): Call =>
  Call.parse(JSON.parse(readFileSync(path.join(folder, editionFileName), 'utf8')));

const record = (call: Call): CallRecord => ({ ...call, earlierClosings: [] });

export const stateAt = (call: Call, instant: Instant): CallState =>
  callState(record(call), instant);

/** The instant of the next change of state, if one is still to come. */
export const nextChange = (call: Call, instant: Instant): Instant | undefined =>
  [call.opensAt, call.closesAt, call.graceEndsAt, call.archivesAt].find((at) => at > instant);
