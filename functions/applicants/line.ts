import { crowdSpan } from '#shared/domain/suspicion.ts';
import { lineName } from '#shared/http/network-line.ts';
import type { WebRequest } from '#shared/http/request.ts';
import type { Counted } from '#shared/store/limits.ts';

/** The count of what is begun from the request's line; undefined where its address is not known. */
export const lineCount = (
  secret: string,
  { sourceIp, receivedAt: now }: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
): Counted | undefined => {
  const name = lineName(secret, sourceIp, now);
  return name === undefined ? undefined : { what: `line ${name}`, ms: crowdSpan, now };
};
