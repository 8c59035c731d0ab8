import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { DocumentKind, FileError } from '#shared/domain/documents/document.ts';
import type { Result } from '#shared/domain/result.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { type Clock, processorTime, random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { beside, env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';
import type { Counters } from '#shared/store/engine/rate-limits.ts';
import type { DocumentViews } from '#shared/store/staff/document-views.ts';
import type { StaffSessions } from '#shared/store/staff/sessions.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { contextIn } from '#shared/web/pages/page-context.ts';
import type { CheckedFile } from './checking/check-file.ts';
import type { Nomination } from './paper/nomination-paper.ts';

/** What the operations on documents are made with. */
export type DocumentsDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  contextIn: (language: Language) => PageContext;
  check: (bytes: Uint8Array, kind: DocumentKind) => Promise<Result<CheckedFile, FileError>>;
  bucket: () => Promise<DocumentBucket>;
  documents: () => Promise<Documents>;
  drafts: () => Promise<Pick<Drafts, 'dossier' | 'open'>>;
  commit: Commit;
  /** Counts of files, by the draft and by the network that they came from. */
  counters: () => Promise<Counters>;
  /** The form's secret, by which networks are counted under names that say nothing. */
  secret: () => string;
  /** Makes the nomination form as a PDF. */
  nominationForm: () => Promise<(context: PageContext, of: Nomination) => Promise<Uint8Array>>;
  /** Random, of letters, digits, - and _; it makes a file's place one that nobody guesses. */
  newId: () => string;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

/** What the staff's operations on documents are made with. */
export type StaffDocumentsDeps = Pick<
  DocumentsDeps,
  'bucket' | 'contextIn' | 'edition' | 'pause' | 'secret'
> &
  Readonly<{
    /** Who of the staff asks. */
    sessions: () => Promise<Pick<StaffSessions, 'open' | 'note'>>;
    /** What they open. */
    views: () => Promise<Pick<DocumentViews, 'find' | 'earlier' | 'note'>>;
  }>;

/**
 * Three times what the dearest picture costs that its head lets in, on a whole processor; requests
 * have 28 seconds. The head of a PDF tells nothing: a small one may cost its reader a minute, where
 * one of 4 MB that people have costs half a second.
 */
const mostProcessorTime = { pdf: 1_500, picture: 5_000 };

const checkInThread = once(async () => {
  const { boundedCheck } = await import('./checking/bounded-check.ts');
  const worker = beside('check-worker.js');
  return boundedCheck({ worker, most: mostProcessorTime, processorTime });
});

const table = () => import('./table.ts');

/** This function's own: its environment, bucket and table, and what checks a file; each loaded when needed. */
export const documentsDeps = (): DocumentsDeps & StaffDocumentsDeps => ({
  clock: clock(),
  edition: edition(),
  contextIn,
  check: async (bytes, kind) => (await checkInThread())(bytes, kind),
  bucket: async () => (await import('./files/bucket.ts')).bucket,
  documents: async () => (await table()).documents,
  drafts: async () => (await table()).drafts,
  sessions: async () => (await table()).sessions,
  views: async () => (await table()).views,
  commit: async (act) => (await table()).commit(act),
  counters: async () => (await table()).counters,
  secret: () => env.formSecret(),
  nominationForm: async () => (await import('./paper/pdf-maker.ts')).nominationForm,
  newId: () => Buffer.from(random(16)).toString('base64url'),
  pause: pauseBy(wait, random),
});
