import { latinDigits } from '#shared/domain/form/text.ts';

/**
 * Anybody can have our mail sent to any address, with text they typed: so a mail must not carry a
 * stranger’s link or message in WeGO’s name.
 */

/** Endings that mailboxes make a link of in whatever case they are typed. */
const wellKnownEndings =
  /\.(?:app|biz|click|club|com|dev|edu|gov|icu|info|int|io|link|live|net|online|org|shop|site|top|xyz)(?![\p{L}\p{N}])/iu;

/** What is a link, an address or a telephone number, and needs nothing more to be followed. */
const leadsElsewhere: readonly RegExp[] = [
  /:\/\/|\b(?:https?|mailto|tel|sms|javascript|data):|\bwww\d?\./i,
  /[^\s@]@[^\s@]{1,250}\.[^\s@]/,
  // A domain. A capital behind the dot is somebody's title: Dr.Grace, Asst.Director.
  /[\p{L}\p{N}-]\.\p{Ll}{2,}(?![\p{L}\p{N}])/u,
  wellKnownEndings,
  /\+[\s(]{0,2}\d(?:[\s().\p{Pd}\u2212]{0,2}\d){6}|\d(?:[\s().\p{Pd}\u2212]{0,2}\d){8}/u,
];

/** Full-width letters and dots, and digits of any script, work like the plain ones. */
const plainly = (text: string): string =>
  latinDigits(text.normalize('NFKC').replaceAll('\u3002', '.'));

const readsAsLink = (text: string): boolean => {
  const plain = plainly(text);
  return leadsElsewhere.some((pattern) => pattern.test(plain));
};

/** Puts a zero-width space between signs that make links, so that no mailbox makes one. */
const defused = (text: string): string => text.replace(/[.:/\\@](?=\S)/gu, '$&\u200b');

/** Above this many characters it is a message, not a name. */
const longestShown = 80;

/** A position or a city as a mail shows it, cut to 80 characters; empty where it reads as a link. */
export const safeWords = (values: string | undefined): string => {
  if (!values || readsAsLink(values)) return '';
  const characters = [...values];
  const shown =
    characters.length > longestShown
      ? `${characters
          .slice(0, longestShown - 1)
          .join('')
          .trimEnd()}…`
      : values;
  return defused(shown);
};

/** What no name has: the marks of sentences, and numbers. `a/l`, `@` and `3rd` stand in some. */
const speaks = /[!?;:\n]|\d\D*\d\D*\d/u;

/** A person's name as a mail shows it; empty where it reads as a link or as a message. */
export const safeName = (values: string | undefined): string =>
  values === undefined || [...values].length > longestShown || speaks.test(plainly(values))
    ? ''
    : safeWords(values);
