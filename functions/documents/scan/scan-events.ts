import { edition } from '#shared/runtime/deps.ts';
import { isScannerStatus, recordScannerStatus } from './record-scanner-status.ts';
import { recordVerdict } from './record-verdict.ts';

const editionId = edition().id;

const recordFile = recordVerdict({
  editionId,
  documents: async () => (await import('../table.ts')).documents,
});
const recordStatus = recordScannerStatus(editionId);

/** Takes what the scanner tells, of a file or of itself. */
export const verdicts = (event: unknown): Promise<void> =>
  isScannerStatus(event) ? recordStatus(event) : recordFile(event);
