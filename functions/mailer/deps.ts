import { setTimeout as wait } from 'node:timers/promises';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { SendMail } from '#shared/mail/send-mail.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random, realTime } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';

type Stores = typeof import('./table.ts');

/** What the mailer is made with. */
export type MailerDeps = Readonly<{
  edition: Edition;
  /** Without a slash at the end. */
  siteUrl: string;
  /** The time of the call; in a rehearsal it differs from `realTime`. */
  now: () => number;
  /** The real time, by which SES counts. */
  realTime: () => number;
  random: (bytes: number) => Uint8Array;
  secret: () => string;
  /** What SES takes of the account in a second. */
  perSecond: number;
  stores: () => Promise<Stores>;
  send: SendMail;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

/** This function's own: its environment, its table and SES, each loaded when first needed. */
export const mailerDeps = (): MailerDeps => ({
  edition: edition(),
  siteUrl: env.siteUrl(),
  now: clock().now,
  realTime,
  random,
  secret: () => env.formSecret(),
  perSecond: env.mailsPerSecond(),
  stores: () => import('./table.ts'),
  send: async (mail) => (await import('./send-mail.ts')).sendMail(mail),
  pause: pauseBy(wait, random),
});
