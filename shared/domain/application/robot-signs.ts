import { aDay, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type Flag, flags } from './flags.ts';

/** The span in which starts are counted, from one network and in all. */
export const networkSpan = anHour;
export const allSpan = 6 * anHour;

/**
 * How busy it was when this one was begun. `lively`: more from its network than one city sends, or
 * more in all than usual (as on the last day of a call); from here on browsers get a little proof
 * of work. `busy`: more than one office sends, though a conference may. `crowded`: more than people
 * send.
 */
export const trafficLevels = ['usual', 'lively', 'busy', 'crowded'] as const;
export type TrafficLevel = (typeof trafficLevels)[number];

/** Above this a network has to wait for the next hour. */
export const fromOneAddress = { lively: 5, busy: 20, crowded: 60, most: 300 } as const;

/** A call of six weeks gets one or two hundred applications: a few in six hours. */
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

/**
 * How many drafts one Start page may begin: Back, or another person at this computer, makes a few;
 * robots make many.
 */
export const mostOfOnePage = 3;

/**
 * The least time between making a page and its post, in ms. Nobody ticks four boxes in two seconds,
 * or fills in the whole form in twenty, even by pasting.
 */
export const leastTime = { check: 2_000, wholeForm: 20_000 } as const;

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * The first versions of browsers, all of 2023 or later, that always send Sec-Fetch-Site over HTTPS.
 */
const sendsFetchSite = (agent: string): boolean => {
  const version = (pattern: RegExp): number => Number(pattern.exec(agent)?.[1] ?? 0);
  return (
    version(/\bChrom(?:e|ium)\/(\d{2,3})\./) >= 100 || version(/\bFirefox\/(\d{2,3})\./) >= 100
  );
};

/**
 * Whether a post lacks headers that every browser sends with a form: two of three common ones, or
 * the one that the named browser always sends. Text browsers and old telephones pass.
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

/** How an application was sent, beside what it contains. */
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

/** The signs of a robot in an application. No sign does not mean that a person sent it. */
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
