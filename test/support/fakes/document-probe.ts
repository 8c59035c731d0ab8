import { documentsDeps } from '../../../functions/documents/deps.ts';
import { storeFile } from '../../../functions/documents/files/store-file.ts';

/** A function that keeps a headshot, to be bundled as the stack's functions are. */
export const handler = async (bytes: Uint8Array): Promise<string> => {
  const sent = { reference: 'K7M2Q9XD', kind: 'headshot', name: 'photo', receivedAt: 1 } as const;
  const stored = await storeFile(documentsDeps())({ ...sent, bytes });
  return stored.ok ? stored.value.key : stored.error;
};
