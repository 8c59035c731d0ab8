import { aDay, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type Flag, flags } from './flags.ts';

/** The span in which what is begun from one network address is counted, and that for all of them. */
export const networkSpan = anHour;
export const allSpan = 6 * anHour;

/**
 * How many applications were begun around this one. From a `lively` address came more than a city
 * sends, or in all more than in other hours (the last day of a call): from here on browsers are
 * asked for a little work. From a `busy` one came more than an office sends, though a conference
 * may, and from a `crowded` one more than people do.
 */
export const trafficLevels = ['usual', 'lively', 'busy', 'crowded'] as const;
export type TrafficLevel = (typeof trafficLevels)[number];

/** Above `most` an address has to wait for the next hour. */
export const fromOneAddress = { lively: 5, busy: 20, crowded: 60, most: 300 } as const;

/** A call of six weeks has a hundred applications or two: a few in six hours. */
const livelyInAll = 30;

/**
 * Both counts include this application. The one-page form does not count starts, so `inAll` is 0
 * there.
 */
export const trafficOf = ({
  fromNetwork,
  inAll = 0,
}: {
  fromNetwork: number;
  inAll?: number;
}): TrafficLevel => {
  if (fromNetwork > fromOneAddress.crowded) return 'crowded';
  if (fromNetwork > fromOneAddress.busy) return 'busy';
  return fromNetwork > fromOneAddress.lively || inAll > livelyInAll ? 'lively' : 'usual';
};

/**
 * The plan was made for this traffic level: refuse the write if the network's count has passed that
 * level meanwhile.
 */
export const mostAtTraffic = (traffic: TrafficLevel): number => {
  const { lively, busy, crowded, most } = fromOneAddress;
  return { usual: lively, lively: busy, busy: crowded, crowded: most }[traffic];
};

/** Drafts of one Start page: Back and another person at this computer make a few, robots many. */
export const mostOfOnePage = 3;

/**
 * The least time from the making of a page to its post. Nobody ticks four boxes in two seconds, or
 * fills in the whole form in twenty, though all of it is pasted.
 */
export const leastTime = { check: 2_000, wholeForm: 20_000 } as const;

type Headers = Readonly<Record<string, string | undefined>>;

/** Browsers of 2023 and later, by the first version of which all send Sec-Fetch-Site over HTTPS. */
const sendsFetchSite = (agent: string): boolean => {
  const version = (pattern: RegExp): number => Number(pattern.exec(agent)?.[1] ?? 0);
  return (
    version(/\bChrom(?:e|ium)\/(\d{2,3})\./) >= 100 || version(/\bFirefox\/(\d{2,3})\./) >= 100
  );
};

/**
 * Whether a post lacks what every browser sends with a form: two of three common headers, or the
 * one that the browser it says it is always sends. Text browsers and old telephones pass.
 */
export const isUnlikeABrowser = (headers: Headers): boolean => {
  const agent = headers['user-agent'] ?? '';
  const missing = [
    !headers['accept']?.includes('text/html'),
    !headers['accept-language'],
    !/^(?:Mozilla|Opera)\//.test(agent),
  ];
  if (missing.filter(Boolean).length >= 2) return true;
  return sendsFetchSite(agent) && headers['sec-fetch-site'] === undefined;
};

/** How long applications with the same long answers are looked for, in milliseconds. */
export const sameTextSpan = 14 * aDay;

/** What a browser that was asked for work has brought. */
export type Proof = 'not-asked' | 'right' | 'missing';

/** How an application came, beside what it says. */
export type Arrival = Readonly<{
  /** What stands in the field that people do not see. */
  honeypot: string | undefined;
  headers: Headers;
  receivedAt: Instant;
  /** When the page was made on which it was begun. */
  begunAt: Instant;
  /** When the Check page was made; undefined where nothing of ours says so. */
  check?: Readonly<{ madeAt: Instant | undefined }>;
  traffic: TrafficLevel;
  proof: Proof;
  /** Whether another application of these days says the same in every long answer. */
  repeatsText: boolean;
}>;

const isFast = ({ receivedAt, begunAt, check }: Arrival): boolean =>
  receivedAt - begunAt < leastTime.wholeForm ||
  (check !== undefined && receivedAt - (check.madeAt ?? receivedAt) < leastTime.check);

const isCrowded = ({ traffic, proof }: Arrival): boolean =>
  traffic === 'crowded' || (traffic === 'busy' && proof !== 'right');

/** What is noticed when an application arrives. Whoever is not flagged is not known to be a person. */
export const flagsOf = (arrival: Arrival): readonly Flag[] => {
  const signs: Readonly<Partial<Record<Flag, boolean>>> = {
    'filled-hidden-field': (arrival.honeypot ?? '') !== '',
    'faster-than-people': isFast(arrival),
    'many-from-one-address': isCrowded(arrival),
    'unlike-a-browser': isUnlikeABrowser(arrival.headers),
    'no-proof-of-work': arrival.proof === 'missing',
    'words-of-another': arrival.repeatsText,
  };
  return flags.filter((flag) => signs[flag]);
};
