import { dayAt, twoDigits } from '../time/local-text.ts';
import { aDay, anHour } from '../time/spans.ts';
import { type Instant, instantsOf } from '../time/zoned-time.ts';
import type { MailKind } from './mail-kind.ts';

/** `day`: what a member’s daily digest tells. `hour`: what was beyond ten mails in an hour. */
export const noticeLists = ['day', 'hour'] as const;
export type NoticeList = (typeof noticeLists)[number];

/** A line about an application, which a member is told in one mail with others. */
export type Notice = Readonly<{
  member: string;
  list: NoticeList;
  /** When it was handed on; a digest tells the lines of a span of time. */
  at: Instant;
  /** Unique among the lines of the member. */
  id: string;
  kind: MailKind;
  reference: string;
}>;

/** What a mail about many notices is made from: how many of each kind, and the first of them. */
export type Told = Readonly<{
  counts: ReadonlyMap<string, number>;
  first: readonly Readonly<{ kind: string; reference: string }>[];
}>;

/** How many lines a mail names one by one; the others are counted. */
export const mostNamed = 20;

type Line = Pick<Notice, 'reference'> & Readonly<{ kind: string }>;

/** Adds lines to what is told so far. */
export const toldWith = ({ counts, first }: Told, lines: readonly Line[]): Told => {
  const sums = new Map(counts);
  for (const { kind } of lines) sums.set(kind, (sums.get(kind) ?? 0) + 1);
  const named = [...first, ...lines.map(({ kind, reference }) => ({ kind, reference }))];
  return { counts: sums, first: named.slice(0, mostNamed) };
};

export const nothingTold: Told = { counts: new Map(), first: [] };

export const totalTold = ({ counts }: Told): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const digestHour = 9;
/** The last 09:00 in `zone` that is not after `now`. */
export const lastDigestTime = (now: Instant, zone: string): Instant => {
  // In half days: a whole one could skip a day of 23 hours, and a zone that crosses the date line
  // skips a morning.
  for (let halves = 0; halves <= 6; halves += 1) {
    const day = dayAt(now - halves * (aDay / 2), zone);
    const local = `${day}T${twoDigits(digestHour)}:00`;
    const found = instantsOf(local, zone)?.findLast((one) => one <= now);
    if (found !== undefined) return found;
  }
  throw new Error(`no morning came in ${zone}`);
};

/** Two digests of one member are further apart than this, even if their zone is changed. */
const atLeastBetween = 20 * anHour;

/** A line is stored at most this long after its instant: `mailerLivesMs`, and what clocks differ. */
const storedWithin = anHour / 12;

/**
 * The end of the span that a digest tells now; undefined if the last one, which told all until
 * `toldUntil`, was today’s. Lines of the last five minutes before 09:00 wait for the next day: they
 * may not be stored yet.
 */
export const digestDue = (
  zone: string,
  toldUntil: Instant | undefined,
  now: Instant,
): Instant | undefined => {
  const until = lastDigestTime(now, zone) - storedWithin;
  return toldUntil === undefined || until - toldUntil >= atLeastBetween ? until : undefined;
};

/** The hour that an instant is in, and when its summary may go: all its lines are stored by then. */
export const hourOf = (at: Instant): Readonly<{ from: Instant; to: Instant; dueAt: Instant }> => {
  const from = Math.floor(at / anHour) * anHour;
  return { from, to: from + anHour, dueAt: from + anHour + storedWithin };
};
