import type { Counted } from '#shared/domain/records/counted.ts';
import { anHour } from '#shared/domain/time/spans.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Counters } from '#shared/store/engine/rate-limits.ts';
import { networkName } from '#shared/web/network.ts';
import type { WebRequest } from '#shared/web/request.ts';

/**
 * Files an hour. Three documents, each sent ten times, are 30. A conference on one network sends
 * 300; at 1.5 s of a processor each, that is an eighth of one function for an hour.
 */
export const mostUploads = { ofOneDraft: 40, fromOneNetwork: 300 } as const;

type Deps = Readonly<{ counters: () => Promise<Counters>; secret: () => string }>;

/**
 * Counts a file before anything else, and says whether there were too many this hour. If counting
 * fails the file is taken.
 */
export const uploadLimits =
  ({ counters, secret }: Deps) =>
  async (
    { sourceIp, receivedAt: now, route }: WebRequest,
    reference: string,
  ): Promise<'within' | 'over'> => {
    const network = networkName(secret(), sourceIp, now);
    const limits: readonly (Counted & { most: number })[] = [
      { what: `uploads of ${reference}`, ms: anHour, now, most: mostUploads.ofOneDraft },
      ...(network === undefined
        ? []
        : [{ what: `uploads from ${network}`, ms: anHour, now, most: mostUploads.fromOneNetwork }]),
    ];
    try {
      const store = await counters();
      const times = await Promise.all(limits.map((limit) => store.count(limit)));
      return times.every((count, at) => count <= (limits[at]?.most ?? 0)) ? 'within' : 'over';
    } catch (error) {
      log('request-failed', { route, ...faultOf(error) });
      return 'within';
    }
  };
