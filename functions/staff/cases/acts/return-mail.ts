import type { Application } from '#shared/domain/application/application.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ReturnFacts } from '#shared/domain/mail/facts.ts';
import { returnMailWords } from '#shared/text/words.ts';
import { seoulTime, utcTime } from '#shared/text/zone-times.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

type Mailed = Readonly<{
  edition: Edition;
  language: Application['language'];
  facts: ReturnFacts;
  siteUrl: string;
}>;

const answerByText = ({ edition, language, facts }: Mailed): string => {
  const until = lastMinute(facts.answerBy);
  const there =
    facts.cityZone && facts.cityZone !== edition.zone
      ? [`${instantText(until, facts.cityZone, language)} (${facts.city})`]
      : [];
  const where = { edition, language };
  return [...there, seoulTime(where, until), utcTime(where, until)].join('\n  ');
};

const listed = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/**
 * The mail that asks an applicant for more, as its text will say it. The mailer is an area of its own,
 * so the words are put together here once more; a test holds the two together.
 */
export const returnMail = (mailed: Mailed): Readonly<{ subject: string; text: string }> => {
  const { edition, language, facts, siteUrl } = mailed;
  const words = returnMailWords(language);
  const { returned } = words;
  const { reference, items } = facts;
  const link = siteUrl + pathTo('show-return', { language, reference });
  const parts = [
    words.greeting,
    returned.text(editionText(edition, 'title', language).text),
    listed(items),
    `${words.reference}: ${reference}\n${returned.answerBy}:\n  ${answerByText(mailed)}`,
    `${returned.open}:\n${link}`,
    returned.keeps,
    words.contacts,
    listed(edition.contacts.map(({ name, address }) => `${name}, ${address}`)),
    words.signature,
  ];
  return { subject: returned.subject(reference), text: `${parts.join('\n\n')}\n` };
};
