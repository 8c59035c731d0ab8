import { setTimeout as wait } from 'node:timers/promises';
import type { Edition } from '#shared/domain/call/edition.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { type Clock, random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { type StaffVisits, staffVisits } from '#shared/staff/visit.ts';
import type { Members } from '#shared/store/staff/members.ts';
import type { StaffSessions } from '#shared/store/staff/sessions.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { contextIn } from '#shared/web/pages/page-context.ts';

/** What the pages of the staff are made with. */
export type StaffDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  contextIn: (language: Language, path?: string) => PageContext;
  secret: () => string;
  random: (bytes: number) => Uint8Array;
  sessions: () => Promise<StaffSessions>;
  members: () => Promise<Members>;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

const table = () => import('./table.ts');

/** Wraps operations for members who are signed in. */
export const visitsOf = (deps: Pick<StaffDeps, 'contextIn' | 'secret' | 'sessions'>): StaffVisits =>
  staffVisits({
    ...deps,
    open: async ({ memberId, digest }, now) => (await deps.sessions()).open(memberId, digest, now),
    note: async (session, now) => (await deps.sessions()).note(session, now),
  });

/** This function's own: its environment, and its table, which is loaded when first needed. */
export const staffDeps = (): StaffDeps => ({
  clock: clock(),
  edition: edition(),
  contextIn,
  secret: () => env.formSecret(),
  random,
  sessions: async () => (await table()).sessions,
  members: async () => (await table()).members,
  pause: pauseBy(wait, random),
});
