import type { Flag } from '../application/flags.ts';
import type { CallRecord } from '../call/call-window.ts';
import { type ApplicationState, allows } from '../lifecycle/lifecycle.ts';
import { aDay } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';

/** `replaced`: the applicant has chosen a letter instead, or none; nobody is asked any longer. */
export const endorsementStates = [
  'requested',
  'endorsed',
  'refused',
  'bounced',
  'replaced',
] as const;
export type EndorsementState = (typeof endorsementStates)[number];

/** The endorser who is to nominate. */
export type Endorser = Readonly<{ name: string; address: string }>;

/** What a link is made from; the link itself is stored nowhere. */
export type LinkSeed = Readonly<{ nonce: string; linkDigest: string }>;

/** That an endorser was asked, and what came of it. */
export type Endorsement = Endorser &
  LinkSeed &
  Readonly<{
    /** Counts the endorsers: each has a link of their own, and only the last one's opens. */
    number: number;
    /** Counts the times that this one was asked. */
    asks: number;
    state: EndorsementState;
    /** When this one was asked last. */
    requestedAt: Instant;
    answer?: Readonly<{
      at: Instant;
      name: string;
      /** Answers of earlier releases have none. */
      position?: string;
      reason: string;
      /** What was noticed of how it came; answers of earlier releases have none. */
      flags?: readonly Flag[];
    }>;
  }>;

/** Asks an endorser instead of `before`, whose link stops working. */
export const askFirst = (
  endorser: Endorser,
  { before, link, at }: { before: Endorsement | undefined; link: LinkSeed; at: Instant },
): Endorsement => ({
  ...endorser,
  ...link,
  number: (before?.number ?? 0) + 1,
  asks: 1,
  state: 'requested',
  requestedAt: at,
});

/** Whether the same endorser can be mailed the same link once more. */
export const canAskAgain = ({ state }: Endorsement): boolean =>
  state === 'requested' || state === 'bounced';

export const askAgain = (endorsement: Endorsement, at: Instant): Endorsement => ({
  ...endorsement,
  state: 'requested',
  asks: endorsement.asks + 1,
  requestedAt: at,
});

/** Endorsers answer slowly: this long after the form their link is still open. */
export const daysAfterClosing = 14;

/** When a link ends: with the workshop at the latest. */
export const endorsementEndsAt = (call: CallRecord): Instant =>
  Math.min(call.graceEndsAt + daysAfterClosing * aDay, call.archivesAt);

/** What an endorser's link leads to. */
export type LinkState = 'open' | 'endorsed' | 'refused' | 'replaced' | 'withdrawn' | 'over';

export const linkState = (
  asked: Readonly<{
    number: number;
    call: CallRecord;
    application: Readonly<{ state: ApplicationState; endorsement?: Endorsement | undefined }>;
  }>,
  now: Instant,
): LinkState => {
  const { state, endorsement } = asked.application;
  if (!allows('endorse', state)) return 'withdrawn';
  if (endorsement?.number !== asked.number || endorsement.state === 'replaced') return 'replaced';
  if (endorsement.state === 'endorsed' || endorsement.state === 'refused') return endorsement.state;
  // The mail may have been read although it came back.
  return now < endorsementEndsAt(asked.call) ? 'open' : 'over';
};

export const endorsementAnswers = ['endorse', 'refuse'] as const;
export type EndorsementAnswer = (typeof endorsementAnswers)[number];

/** What an endorser says: the verdict, and name and position typed under it. */
export type EndorserAnswer = Readonly<{
  verdict: EndorsementAnswer;
  name: string;
  position?: string;
  reason: string;
  flags?: readonly Flag[];
}>;

export const answered = (
  endorsement: Endorsement,
  { verdict, name, position, reason, flags = [] }: EndorserAnswer,
  at: Instant,
): Endorsement => ({
  ...endorsement,
  state: verdict === 'endorse' ? 'endorsed' : 'refused',
  // Only a refusal has a reason: text typed before they decided to confirm is dropped.
  answer: {
    at,
    name,
    ...(position && { position }),
    reason: verdict === 'refuse' ? reason : '',
    ...(flags.length > 0 && { flags }),
  },
});

/** Which endorser, and which time of asking, a mail belongs to. */
export type Ask = Readonly<Pick<Endorsement, 'number' | 'asks'>>;

export const requestName = ({ number, asks }: Ask): string =>
  `endorsement-request-${number}-${asks}`;

export const reminderName = ({ number, asks }: Ask, which: string): string =>
  `endorsement-reminder-${number}-${asks}-${which}`;

/** Reads the name of a mail to an endorser; undefined for one to anybody else. */
export const askOfMail = (name: string): Ask | undefined => {
  const read = /^endorsement-(?:request|reminder)-(\d{1,9})-(\d{1,9})(?:-|$)/.exec(name);
  return read ? { number: Number(read[1]), asks: Number(read[2]) } : undefined;
};

/** Whether that endorser's answer is still waited for, since that time of asking. */
export const isWaitedFor = (endorsement: Endorsement | undefined, ask: Ask | undefined): boolean =>
  endorsement?.state === 'requested' &&
  endorsement.number === ask?.number &&
  endorsement.asks === ask.asks;

/** Changes the endorsement only if this mail’s answer is still awaited; else undefined. */
export const bounced = (
  endorsement: Endorsement | undefined,
  ask: Ask | undefined,
): Endorsement | undefined =>
  endorsement && isWaitedFor(endorsement, ask) ? { ...endorsement, state: 'bounced' } : undefined;
