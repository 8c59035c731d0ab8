import { sameTextOf } from '#shared/domain/application/duplicate-keys.ts';
import {
  mostAtTraffic,
  networkSpan,
  sameTextSpan,
  type TrafficLevel,
} from '#shared/domain/application/robot-signs.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { withoutCase } from '#shared/domain/form/folded-address.ts';
import type { Counted, Limit, SeenCount } from '#shared/domain/records/counted.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Endorsements } from '#shared/store/applications/endorsements.ts';
import { networkName } from '#shared/web/network.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** The network that a request came from, by the name under which what it causes is counted. */
export const networkNameOf = (
  secret: string,
  { sourceIp, receivedAt }: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
): string | undefined => networkName(secret, sourceIp, receivedAt);

/** The count of the request’s network; undefined if its address is not known. */
export const networkCount = (
  secret: string,
  request: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
): Counted | undefined => {
  const name = networkNameOf(secret, request);
  return name === undefined
    ? undefined
    : { what: `line ${name}`, ms: networkSpan, now: request.receivedAt };
};

/**
 * The count of applications with the same long answers, and (without the address) who sent them
 * first: whoever applies anew with their own answers copies nobody.
 */
export const sameTextCount = (
  answers: Answers,
  now: number,
): Counted & Readonly<{ by: string }> => {
  const text = digest(sameTextOf(answers));
  const by = digest(`${text} ${withoutCase(answers.email)}`);
  return { what: `words ${text}`, ms: sameTextSpan, now, by };
};

/**
 * Refuses the write if somebody else has sent the same text since we looked; counts without a bound
 * where the text was known already.
 */
export const sameTextSeen = (
  count: ReturnType<typeof sameTextCount>,
  { sameTextTimes }: Pick<IntakeSnapshot, 'sameTextTimes'>,
): SeenCount => ({ ...count, plannedBelow: sameTextTimes > 0 ? undefined : 1 });

/** Refuses the write if the network’s count has passed the crowd level of the plan meanwhile. */
export const networkSeen = (count: Counted, traffic: TrafficLevel): SeenCount => ({
  ...count,
  plannedBelow: mostAtTraffic(traffic),
});

/** How often something was counted in a span. */
export type CountDeps = Readonly<{
  endorsements: () => Promise<Pick<Endorsements, 'timesCounted'>>;
}>;

/** The first of the limits that is reached. */
export const limitReached = async (
  { endorsements }: CountDeps,
  limits: readonly Limit[],
): Promise<Limit | undefined> => {
  const { timesCounted } = await endorsements();
  const times = await Promise.all(limits.map(timesCounted));
  return limits.find(({ most }, index) => (times[index] ?? 0) >= most);
};
