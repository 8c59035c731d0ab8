import type { AccessRecord } from '../access/access.ts';
import type { Application } from '../application/application.ts';
import type { ScanVerdict } from '../documents/document.ts';
import type { SeenDocument } from '../documents/document-view.ts';
import type { Draft } from '../draft/draft.ts';
import type { AuditEntry } from '../lifecycle/audit.ts';
import type { MailKind } from '../mail/mail-kind.ts';
import type { MailState } from '../mail/outbox.ts';
import type { Instant } from '../time/zoned-time.ts';

/** A mail as its recipient may see it: what it was about, and what became of it. */
export type MailRecord = Readonly<{
  kind: MailKind;
  to: string;
  state: MailState;
  /** When it was due first. */
  queuedAt: Instant;
}>;

/** A row of a kind that this release does not know: a later release wrote it. */
export type UnknownRow = Readonly<{
  /** What its sort key begins with: `AUDIT`, `MAIL`. */
  row: string;
  /** Its attributes as they stand there, but for its key. */
  holds: Readonly<Record<string, string>>;
}>;

/** Everything that is stored of one application. */
export type Dossier = Readonly<{
  draft: Draft | undefined;
  application: Application | undefined;
  /** Versions that counted before, oldest first. */
  versions: readonly Application[];
  history: readonly AuditEntry[];
  mails: readonly MailRecord[];
  /** What a scanner said of each file; the draft, the application and its versions name them by key. */
  files: readonly Readonly<{ key: string; verdict: ScanVerdict }>[];
  /** Browsers that were given access, also those whose access was ended since. */
  accesses: readonly AccessRecord[];
  /** Documents that staff have opened, oldest first; left out where they opened none. */
  seen?: readonly SeenDocument[];
  /** Left out where every row is of a known kind. */
  unknown?: readonly UnknownRow[];
}>;
