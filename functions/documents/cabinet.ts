import { random } from '#shared/runtime/clock.ts';
import type { OfficeDeps } from './office.ts';

/** This function's own bucket and table, and what checks a file; each is loaded when needed. */
export const cabinet: Omit<OfficeDeps, 'frameIn' | 'pause'> = {
  check: async (bytes, kind) =>
    (await import('#shared/documents/check-file.ts')).checkFile(bytes, kind),
  bucket: async () => (await import('./bucket.ts')).bucket,
  documents: async () => (await import('./table.ts')).documents,
  drafts: async () => (await import('./table.ts')).drafts,
  nominationForm: async () => (await import('./press.ts')).nominationForm,
  newId: () => Buffer.from(random(16)).toString('base64url'),
};
