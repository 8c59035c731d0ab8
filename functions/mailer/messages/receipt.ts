import { documentKinds } from '#shared/domain/document.ts';
import { bothExactTimes, type MessageContext, titleIn } from './context.ts';
import { closingText } from './draft-mails.ts';
import { facts, heading, link, list, type Message, paragraph } from './message.tsx';

/**
 * Whoever types an address gets our mail sent to it, so nothing that reads as a link or as a text
 * of its own is said in it.
 */
export const isPlainName = (name: string): boolean =>
  [...name].length <= 80 && !/[/:@\d]|www\.|\.\p{L}{2}/iu.test(name);

/** `nomination-letter:<sha256> passport:<sha256>` as a line for each file. */
const filesOf = ({ text, facts: given }: MessageContext): readonly string[] => {
  const sums = new Map((given['documents'] ?? '').split(' ').map((one) => pairOf(one)));
  return documentKinds.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum === undefined ? [] : [`${text.documents.kinds[kind]}: SHA-256 ${sum}`];
  });
};

const pairOf = (one: string): [string, string] => {
  const [kind = '', sum = ''] = one.split(':');
  return [kind, sum];
};

/** To the applicant, at once: we have it. */
export const receipt = (context: MessageContext): Message => {
  const { edition, siteUrl, language, text, facts: given } = context;
  const { reference = '', name = '', city = '', receivedAt, lateBySeconds } = given;
  const words = text.mails.receipt;
  const title = titleIn(context);
  const closing = closingText(context);
  const late = Number(lateBySeconds ?? 0);
  const files = filesOf(context);
  return {
    subject: words.subject(reference),
    blocks: [
      paragraph(isPlainName(name) ? words.greeting(name) : words.greetingToAll),
      paragraph((given['isRevised'] ? words.revised : words.thanks)(title)),
      facts(
        [words.reference, reference],
        [words.city, isPlainName(city) ? city : ''],
        [words.received, bothExactTimes(context, Number(receivedAt))],
      ),
      ...(late > 0 ? [paragraph(text.receipt.late(late))] : []),
      ...(given['cityWasFull'] ? [paragraph(text.receipt.heldForCity(edition.perCity))] : []),
      ...(files.length > 0 ? [heading(text.uploads.sent), list(files)] : []),
      link(words.open, `${siteUrl}/${language}/applications/${reference}`),
      link(words.change, `${siteUrl}/${language}/return/${reference}`),
      link(words.calendar, `${siteUrl}/${language}/deadline.ics`),
      heading(words.next),
      list(text.receipt.nextSteps(closing)),
      paragraph(words.contacts),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(words.signature),
    ],
  };
};
