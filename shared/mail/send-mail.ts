import type { FailureCause } from '#shared/domain/mail/outbox.ts';

/** A mail ready for the post: one recipient, HTML and text. */
export type OutgoingMail = Readonly<{
  from: { name: string; address: string };
  replyTo: readonly string[];
  to: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  /** Where one POST leaves the list that the mail goes to (RFC 8058). */
  leaveUrl?: string | undefined;
  /** Come back with every event about the mail: A-Z a-z 0-9 _ - only. */
  tags: Readonly<{ owner: string; mail: string }>;
}>;

/** What is known after a send. Unclear: it was handed over, and no answer came back. */
export type SendOutcome =
  | Readonly<{ outcome: 'sent'; messageId: string }>
  | Readonly<{ outcome: 'failed'; cause: FailureCause; fault: string }>
  | Readonly<{ outcome: 'unclear'; fault: string }>;

export type SendMail = (letter: OutgoingMail) => Promise<SendOutcome>;
