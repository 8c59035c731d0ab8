import { clockOf } from './clock.ts';
import { env, readEdition } from './env.ts';
import { once } from './once.ts';

/** The edition and the clock: what every function has before it does anything. */
export const edition = once(readEdition);
export const clock = once(() => clockOf(env.rehearsalClock()));
