import { ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import type { MailContent, MailName } from '#shared/domain/mail/outbox.ts';
import { isRecordOf, isText } from '#shared/domain/shape.ts';
import { type Item, numberIn, ownerPrefixes, stringIn } from '../../engine/item.ts';
import { jsonIn } from '../../engine/stored-json.ts';
import { mailPrefix } from '../../table.ts';
import { factsOf } from '../facts/read-facts.ts';
import { languageIn } from '../stored-language.ts';
import { mailKindIn } from './mail-kind-item.ts';

/** Reads the key of a mail's row, as the stream and the index carry it. Throws on one of nobody's. */
export const mailNameOf = (pk: string, sk: string): MailName => {
  const about = ownerKinds.find((kind) => pk.startsWith(ownerPrefixes[kind]));
  if (!about) throw new Error(`nobody is told of in the partition ${pk.split('#', 1)[0]}`);
  return {
    owner: ownerOf(about, pk.slice(ownerPrefixes[about].length)),
    name: sk.slice(mailPrefix.length),
  };
};

/** How often a mail was tried, and since when. */
export type Attempts = Readonly<{
  attempt: number;
  queuedAt: number;
  firstTriedAt: number;
}>;

/** A mail that one caller alone may send until its lease ends. */
export type ClaimedMail = MailContent &
  Attempts &
  Readonly<{
    /** What a summary tells of, in rows of the first releases: `<kind> <reference>`. */
    told?: readonly string[] | undefined;
  }>;

/** The same, of which no mail can be made: its kind or a fact of it is not as we know it. */
export type UnreadableMail = MailName & Attempts & Readonly<{ kind?: undefined; why: string }>;

const attemptsIn = (item: Item): Attempts => ({
  attempt: numberIn(item, 'attempt') ?? 1,
  queuedAt: numberIn(item, 'queuedAt') ?? 0,
  firstTriedAt: numberIn(item, 'firstTriedAt') ?? 0,
});

/** Throws, naming what is wrong, on a row of which no mail can be made. */
const contentIn = (which: MailName, item: Item): MailContent => {
  const kind = mailKindIn(item);
  if (!kind) throw new Error(`the kind "${stringIn(item, 'kind')}" is none that is known`);
  return {
    ...which,
    ...factsOf(kind, jsonIn(item, 'facts', isRecordOf(isText))),
    to: stringIn(item, 'to'),
    language: languageIn(item),
    network: item['line']?.S,
    member: item['member']?.S,
  };
};

/** The mail in a row; undefined where none can be made of it. */
export const readMailContent = (which: MailName, item: Item): MailContent | undefined => {
  try {
    return contentIn(which, item);
  } catch {
    return undefined;
  }
};

export const claimedMail = (which: MailName, item: Item): ClaimedMail | UnreadableMail => {
  const attempts = attemptsIn(item);
  try {
    return { ...contentIn(which, item), ...attempts, told: item['told']?.SS };
  } catch (error) {
    return {
      ...which,
      ...attempts,
      why: `${which.name}: ${error instanceof Error ? error.message : ''}`,
    };
  }
};
