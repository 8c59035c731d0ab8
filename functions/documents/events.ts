import type { Edition } from '#shared/domain/call/edition.ts';
import { edition } from '#shared/runtime/deps.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import { isScannerStatus, recordScannerStatus } from './scan/record-scanner-status.ts';
import { recordVerdict } from './scan/record-verdict.ts';

type EventDeps = Readonly<{
  edition: Pick<Edition, 'id'>;
  documents: () => Promise<Pick<Documents, 'setVerdict'>>;
}>;

/** Only what the scanner’s events need: nothing of the pages is loaded. */
const eventDeps = (): EventDeps => ({
  edition: edition(),
  documents: async () => (await import('./table.ts')).documents,
});

/** Takes what the scanner tells, of a file or of itself. */
export const documentsEvents = (deps = eventDeps()) => {
  const recordFile = recordVerdict({ editionId: deps.edition.id, documents: deps.documents });
  const recordStatus = recordScannerStatus(deps.edition.id);
  return (event: unknown): Promise<void> =>
    isScannerStatus(event) ? recordStatus(event) : recordFile(event);
};
