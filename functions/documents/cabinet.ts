import { processorTime, random } from '#shared/runtime/clock.ts';
import { beside } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import type { OfficeDeps } from './deps.ts';

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

/** This function's own bucket and table, and what checks a file; each is loaded when needed. */
export const cabinet: Omit<OfficeDeps, 'contextIn' | 'pause' | 'secret'> = {
  check: async (bytes, kind) => (await checkInThread())(bytes, kind),
  bucket: async () => (await import('./bucket.ts')).bucket,
  documents: async () => (await import('./table.ts')).documents,
  drafts: async () => (await import('./table.ts')).drafts,
  commit: async (act) => (await import('./table.ts')).commit(act),
  counters: async () => (await import('./table.ts')).counters,
  nominationForm: async () => (await import('./paper/pdf-maker.ts')).nominationForm,
  newId: () => Buffer.from(random(16)).toString('base64url'),
};
