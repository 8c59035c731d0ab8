import { edition } from '#shared/runtime/deps.ts';
import { recordVerdict } from './record-verdict.ts';

export const verdicts = recordVerdict({
  editionId: edition().id,
  documents: async () => (await import('./table.ts')).documents,
});
