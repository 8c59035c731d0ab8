import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import type { Catalogue } from '#shared/text/shape.ts';
import { pageWords } from '#shared/text/words.ts';

/** What a message is written from, besides the facts in its row. */
export type MessageContext = Readonly<{
  edition: Edition;
  siteUrl: string;
  language: string;
  text: Catalogue['mails'];
  facts: Readonly<Record<string, string>>;
}>;

type Named = Pick<MessageContext, 'edition' | 'language'>;

/** The title of the call, in the language of the mail where the edition says it in that. */
export const titleIn = ({ edition, language }: Named): string =>
  editionText(edition, 'title', language).text;

/** An instant in Seoul time and UTC, to the minute, on one line. */
export const bothTimes = ({ edition, language }: Named, instant: number): string => {
  const { seoul, utc } = pageWords(language);
  return `${instantText(instant, edition.zone, language)} (${seoul}); ${instantText(instant, 'UTC', language)} (${utc})`;
};

/** The same to the second. */
export const bothExactTimes = ({ edition, language }: Named, instant: number): string => {
  const { seoul, utc } = pageWords(language);
  return `${exactInstantText(instant, edition.zone, language)} (${seoul}); ${exactInstantText(instant, 'UTC', language)} (${utc})`;
};
