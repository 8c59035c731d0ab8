import { knowSayings } from '#shared/domain/time/said.ts';
import { readSayings } from '#shared/runtime/env.ts';

/** Reads what was said at synth, which lies beside the bundle of each function that asks for it. */
export const knowWhatWasSaid = (): void => knowSayings(readSayings());
