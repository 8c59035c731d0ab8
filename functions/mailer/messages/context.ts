import type { Edition } from '#shared/domain/edition.ts';
import { editionText } from '#shared/domain/edition-text.ts';
import { exactInstantText, instantText } from '#shared/domain/instant-text.ts';
import type { Catalogue } from '#shared/text/catalogue.ts';

/** What a message is written from, besides the facts in its row. */
export type MessageContext = Readonly<{
  edition: Edition;
  siteUrl: string;
  language: string;
  text: Catalogue;
  facts: Readonly<Record<string, string>>;
}>;

type Named = Pick<MessageContext, 'edition' | 'language' | 'text'>;

/** The title of the call, in the language of the mail where the edition says it in that. */
export const titleIn = ({ edition, language }: Pick<Named, 'edition' | 'language'>): string =>
  editionText(edition, 'title', language).said;

/** An instant in Seoul time and UTC, to the minute, on one line. */
export const bothTimes = ({ edition, language, text }: Named, instant: number): string =>
  `${instantText(instant, edition.zone, language)} (${text.seoul}); ${instantText(instant, 'UTC', language)} (${text.utc})`;

/** The same to the second. */
export const bothExactTimes = ({ edition, language, text }: Named, instant: number): string =>
  `${exactInstantText(instant, edition.zone, language)} (${text.seoul}); ${exactInstantText(instant, 'UTC', language)} (${text.utc})`;
