import { randomBytes } from 'node:crypto';
import process from 'node:process';

export type Clock = Readonly<{
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The time of the call for an instant in an event; it differs only in a rehearsal on AWS. */
  ofEvent: (instant: number) => number;
}>;

const rehearsalPattern = /^(\d+)@(\d+)x(\d+(?:\.\d+)?)( local)?$/;

/** At the real instant `real` a rehearsal's clock shows `virtual`; from there it runs at `speed`. */
export type ClockAnchor = Readonly<{ virtual: number; real: number; speed: number }>;

/** A rehearsal clock, as text, whose events carry the rehearsal’s own time. */
export const anchorText = ({ virtual, real, speed }: ClockAnchor): string =>
  `${virtual}@${real}x${speed} local`;

/**
 * The real clock, or the one of a rehearsal: `<then>@<real now>x<speed>`, with ` local` behind it
 * where the cloud that brings the events lives in the rehearsal's time itself (the local run's).
 */
export const clockOf = (rehearsal: string | undefined): Clock => {
  if (!rehearsal) return { now: () => Date.now(), ofEvent: (instant) => instant };
  const read = rehearsalPattern.exec(rehearsal);
  if (!read) throw new Error(`REHEARSAL_CLOCK is "${rehearsal}": give <ms>@<real ms>x<speed>`);
  const [then, real, speed] = [Number(read[1]), Number(read[2]), Number(read[3])];
  const moved = (instant: number): number => Math.floor(then + (instant - real) * speed);
  return {
    now: () => moved(Date.now()),
    ofEvent: read[4] === undefined ? moved : (instant) => instant,
  };
};

/** The real time, for metrics: those of a rehearsal are of today, too. */
export const realTime = (): number => Date.now();

/** Milliseconds since the process began, for measuring: nobody can set it back. */
export const elapsed = (): number => performance.now();

/** Milliseconds of processor that this process has used, with all its threads. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const random = (bytes: number): Uint8Array => randomBytes(bytes);
