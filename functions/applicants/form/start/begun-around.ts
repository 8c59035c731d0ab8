import { allSpan } from '#shared/domain/application/robot-signs.ts';
import type { Counted } from '#shared/domain/records/counted.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { networkCount } from '../../parts/rate-limits.ts';

type Deps = Pick<ApplicantsDeps, 'counters' | 'secret'>;

/** Counts once more; 0 where there is nothing to count by. A lost count is worth nobody's application. */
const count = async (
  { counters }: Pick<Deps, 'counters'>,
  one: Counted | undefined,
): Promise<number> => {
  if (one === undefined) return 0;
  try {
    return await (await counters()).count(one);
  } catch (error) {
    log('request-failed', { route: 'start-application', ...faultOf(error) });
    return 0;
  }
};

/** Counts a start, and says how many there were lately, with it: from its line, and in all. */
export const countStart = async (deps: Deps, request: WebRequest) => {
  const all = { what: 'starts', ms: allSpan, now: request.receivedAt };
  const line = networkCount(deps.secret(), request);
  const [fromNetwork, inAll] = await Promise.all([count(deps, line), count(deps, all)]);
  return { fromNetwork, inAll };
};

/** Counts one more draft of a Start page, and says how many that makes in a day. */
export const countOfPage = (
  deps: Pick<Deps, 'counters'>,
  pageKey: string,
  now: number,
): Promise<number> => count(deps, { what: `page ${digest(pageKey)}`, ms: aDay, now });
