import type { FailureCause } from '#shared/domain/mail/outbox.ts';

/** A mail ready to be sent: one recipient, HTML and text. */
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
  /** Returned with every event about the mail: A-Z a-z 0-9 _ - only. */
  tags: Readonly<{ owner: string; mail: string }>;
}>;

/** The result of a send. `unclear`: it was handed over, but no answer came back. */
export type SendOutcome =
  | Readonly<{ outcome: 'sent'; messageId: string }>
  | Readonly<{ outcome: 'failed'; cause: FailureCause; fault: string }>
  | Readonly<{ outcome: 'unclear'; fault: string }>;

export type SendMail = (letter: OutgoingMail) => Promise<SendOutcome>;
