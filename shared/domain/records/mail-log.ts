import type { MailKind } from '../mail/mail-kind.ts';
import type { MailOwner } from '../mail/mail-owner.ts';
import type { MailContent, MailState } from '../mail/outbox.ts';
import type { Instant } from '../time/zoned-time.ts';

/** The queues in which mails wait, in the order in which they go; `aside` failed by themselves. */
export const mailQueues = ['code', 'receipt', 'other', 'aside'] as const;
export type MailQueue = (typeof mailQueues)[number];

/** When a waiting mail goes: it is due, or it is planned for later or being tried now. */
export const waits = ['due', 'later'] as const;
export type Wait = (typeof waits)[number];

/** So many wait; `isCut` where no more were counted. */
export type Waiting = Readonly<{ count: number; isCut: boolean }>;

export type QueueLength = Readonly<{
  queue: MailQueue;
  due: Waiting;
  later: Waiting;
  /** When the oldest of those that are due was queued. */
  oldest: Instant | undefined;
}>;

/** A mail that waits, without its address. */
export type WaitingMail = Readonly<{
  owner: MailOwner;
  kind: MailKind;
  state: MailState;
  queue: MailQueue;
  dueAt: Instant;
  queuedAt: Instant;
  /** How often it was tried. */
  tries: number;
  /** Whether staff have a page of what it is about. */
  hasPage: boolean;
}>;

/** What waits: how many by queue, and those that go first. */
export type WaitingMails = Readonly<{
  queues: readonly QueueLength[];
  mails: readonly WaitingMail[];
}>;

/** A mail about an application that can be read, and what became of it. */
export type StoredMail = Readonly<{ content: MailContent; state: MailState }>;
