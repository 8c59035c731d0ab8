import { crockford } from '../application/reference.ts';
import type { CallRecord } from '../call/call-window.ts';
import type { Language } from '../call/language.ts';
import { withoutCase } from '../form/folded-address.ts';
import type { Mail } from '../mail/outbox.ts';
import { aDay, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';

/**
 * Where an address stands on the list. Until its owner confirms it, and once its owner has left,
 * the list knows its digest and not the address.
 */
export type NewsState = 'asked' | 'confirmed' | 'left';

/** What is kept of an address that was given, under its digest. */
export type Asked = Readonly<{
  /** Random, and the only name that it has in tags and logs. */
  id: string;
  state: NewsState;
  /** Counts how often it was given; a write names the count that it has read. */
  asks: number;
  /** When mails were sent because it was given, in the last day. */
  mailedAt: readonly Instant[];
}>;

/** An address whose owner has confirmed it. */
export type Subscriber = Readonly<{
  digest: string;
  id: string;
  address: string;
  language: Language;
  confirmedAt: Instant;
  /** Whether ops carried it over from an earlier edition. */
  isCarried: boolean;
  /** The names of the news that were told. */
  told: ReadonlySet<string>;
}>;

/** What a form that asks for news writes. `mail` is undefined where one was sent a moment ago. */
export type Asking = Readonly<{
  digest: string;
  id: string;
  /** The count that the plan rests on. */
  seenAsks: number;
  mailedAt: readonly Instant[];
  mail: Mail | undefined;
  expiresAt: Instant | undefined;
}>;

/** The mails that one mailbox gets in a day, however often its address is given; an hour apart. */
const mailsADay = 3;

/** How long a link of a confirmation mail holds, from when the mail is sent. */
export const confirmForMs = 7 * aDay;

/**
 * When an address that was not confirmed is forgotten: after its link, which a slow mail may bring
 * 72 hours late.
 */
const forgetAfterMs = 14 * aDay;

/** Makes the name of a subscriber, of at least 16 random bytes. */
export const subscriberIdOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 16), (byte) => crockford[byte % 32]).join('');

/** What is digested to name an address on the list. */
export const mailboxOf = (address: string): string => `news ${withoutCase(address)}`;

type Typed = Readonly<{
  digest: string;
  address: string;
  language: Language;
  /** The name that it gets if it was never given before. */
  newId: string;
  now: Instant;
}>;

/**
 * Plans what follows when an address is given. The address’s place on the list does not change;
 * only the mail can change it. A subscriber’s mail says so, anybody else’s has the link.
 */
export const planAsking = (seen: Asked | undefined, values: Typed): Asking => {
  const { digest, address, language, newId, now } = values;
  const id = seen?.id ?? newId;
  const seenAsks = seen?.asks ?? 0;
  const recent = (seen?.mailedAt ?? []).filter((at) => now - at < aDay);
  const isQuiet = recent.length >= mailsADay || recent.some((at) => now - at < anHour);
  const isAsked = seen === undefined || seen.state === 'asked';
  return {
    digest,
    id,
    seenAsks,
    mailedAt: isQuiet ? recent : [...recent, now],
    mail: isQuiet
      ? undefined
      : {
          owner: { about: 'subscriber', id },
          name: `confirm-${seenAsks + 1}`,
          kind: 'news-confirm',
          to: address,
          language,
          facts: { digest, isOn: seen?.state === 'confirmed' },
          dueAt: now,
        },
    expiresAt: isAsked ? now + forgetAfterMs : undefined,
  };
};

export type NewsEvent = 'announced' | 'opened' | 'extended';

/** News that is due: `name` is told to each subscriber once, `instant` tells apart who is due. */
export type News = Readonly<{ event: NewsEvent; name: string; instant: Instant }>;

/**
 * The news that is due at `now`. The list may have been carried over at `carriedAt`: who came that
 * way is told of the call, and of its opening even when it had opened by then.
 */
export const dueNews = (
  call: CallRecord,
  carriedAt: Instant | undefined,
  now: Instant,
): readonly News[] => {
  const { opensAt, closesAt, earlierClosings } = call;
  const isOpen = opensAt <= now && now < closesAt;
  const wasBefore = earlierClosings.at(-1);
  const isExtended = wasBefore !== undefined && wasBefore < closesAt && now < closesAt;
  return [
    ...(carriedAt !== undefined && now < opensAt
      ? [{ event: 'announced', name: 'announced', instant: carriedAt } as const]
      : []),
    ...(isOpen
      ? [
          {
            event: 'opened',
            name: `opened-${opensAt}`,
            instant: Math.max(opensAt, carriedAt ?? opensAt),
          } as const,
        ]
      : []),
    ...(isExtended
      ? [{ event: 'extended', name: `extended-${closesAt}`, instant: closesAt } as const]
      : []),
  ];
};

/** Whether they saw this news on the page when they gave their address: then they are not told. */
const isNewTo = ({ isCarried, confirmedAt }: Subscriber, event: NewsEvent, call: CallRecord) => {
  if (event === 'announced') return isCarried;
  return event === 'extended' || isCarried || confirmedAt < call.opensAt;
};

/** The mail that tells a subscriber the news; undefined where they know it already. */
export const newsMail = (
  call: CallRecord,
  { event, name }: News,
  subscriber: Subscriber,
  now: Instant,
): Mail | undefined => {
  if (subscriber.told.has(name) || !isNewTo(subscriber, event, call)) return undefined;
  return {
    owner: { about: 'subscriber', id: subscriber.id },
    name,
    kind: `news-${event}`,
    to: subscriber.address,
    language: subscriber.language,
    facts: {
      digest: subscriber.digest,
      opensAt: call.opensAt,
      closesAt: call.closesAt,
      wasBefore: call.earlierClosings.at(-1),
    },
    dueAt: now,
  };
};
