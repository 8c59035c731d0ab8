import { cityNamed } from '#shared/domain/call/city.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { MailContent } from '#shared/domain/mail/outbox.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { mailWords } from '#shared/text/words.ts';
import { mailTags } from '../mail-tags.ts';
import type { MadeOnSending } from '../messages/context.ts';
import { type Message, messageHtml, messageText } from '../messages/message.tsx';
import { messages } from '../messages/messages.ts';

/** A row has the English name of a city; who reads the mail may know it by another. */
const inWordsOf = <Facts extends object>(
  facts: Facts,
  { edition, language }: Where & Readonly<{ language: string }>,
): Facts =>
  'city' in facts && typeof facts.city === 'string'
    ? { ...facts, city: cityNamed(edition, facts.city, language) }
    : facts;

type Where = Readonly<{ edition: Edition; siteUrl: string }>;

/** What a mail of any kind says, in `language`; in English where that is no language of the site. */
export const messageOf = <Kind extends MailKind>(
  { kind, facts }: Readonly<{ kind: Kind; facts: MailFacts[Kind] }>,
  made: MadeOnSending,
  where: Where & Readonly<{ language: string }>,
): Message =>
  messages[kind]({
    ...where,
    text: mailWords(where.language),
    facts: inWordsOf(facts, where),
    made,
  });

/** The mail as it goes out: from the edition, with replies to its contacts. */
export const composeMail = (
  mail: MailContent,
  made: MadeOnSending,
  { edition, siteUrl }: Where,
): OutgoingMail => {
  const { language, to } = mail;
  const message = messageOf(mail, made, { edition, siteUrl, language });
  return {
    from: edition.sender,
    replyTo: edition.contacts.map(({ address }) => address),
    to,
    subject: message.subject,
    text: messageText(message),
    html: messageHtml(message, language),
    language,
    leaveUrl: message.leaveUrl,
    tags: mailTags(mail),
  };
};
