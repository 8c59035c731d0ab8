import type { EventBridgeEvent } from 'aws-lambda';
import { onFirstUse } from '#shared/runtime/on-first-use.ts';

type DocumentsEvent = EventBridgeEvent<string, unknown>;

const record = onFirstUse(async () => (await import('./verdicts.ts')).verdicts);

/** Takes what the scanner says, which comes by EventBridge and so says of what kind it is. */
export const handler = async (event: DocumentsEvent): Promise<void> => {
  if ('detail-type' in event) return record(event);
  throw new Error('The documents function knows no such event');
};
