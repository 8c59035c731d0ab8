import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  EventBridgeEvent,
} from 'aws-lambda';
import { onFirstUse } from '#shared/runtime/on-first-use.ts';

type ScanEvent = EventBridgeEvent<string, unknown>;

const record = onFirstUse(async () => (await import('./events.ts')).documentsEvents());
const answer = onFirstUse(async () => (await import('./site.ts')).documentsSite());

/** Answers the web, and takes what the scanner says, which comes by EventBridge; each by its shape. */
export const handler = async (
  event: ScanEvent | APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> => {
  if ('routeKey' in event) return answer(event, context);
  if (!('detail-type' in event)) throw new Error('The documents function knows no such event');
  await record(event);
  return undefined;
};
