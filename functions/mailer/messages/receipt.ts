import { documentKinds } from '#shared/domain/documents/document.ts';
import { documentWords, receiptWords } from '#shared/text/words.ts';
import { bothExactTimes, type MessageContext, titleIn } from './context.ts';
import { closingText } from './draft-mails.ts';
import { facts, heading, link, list, type Message, paragraph } from './message.tsx';
import { safeName, safeWords } from './others-words.ts';
import { pageUrl } from './page-url.ts';

/** `nomination-letter:<sha256> passport:<sha256>` as a line for each file. */
const filesOf = ({ language, facts: given }: MessageContext): readonly string[] => {
  const sums = new Map((given['documents'] ?? '').split(' ').map((one) => pairOf(one)));
  return documentKinds.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum === undefined ? [] : [`${documentWords(language).kinds[kind]}: SHA-256 ${sum}`];
  });
};

const pairOf = (one: string): [string, string] => {
  const [kind = '', sum = ''] = one.split(':');
  return [kind, sum];
};

/** To the applicant, at once: we have it. */
export const receipt = (context: MessageContext): Message => {
  const { edition, language, text, facts: given } = context;
  const { reference = '', receivedAt, lateBySeconds } = given;
  const name = safeName(given['name']);
  const words = text.receipt;
  const { late: lateText, heldForCity, nextSteps } = receiptWords(language);
  const title = titleIn(context);
  const closing = closingText(context);
  const late = Number(lateBySeconds ?? 0);
  const files = filesOf(context);
  return {
    subject: words.subject(reference),
    blocks: [
      paragraph(name ? words.greeting(name) : words.greetingToAll),
      paragraph((given['isRevised'] ? words.revised : words.thanks)(title)),
      facts(
        [words.reference, reference],
        [words.city, safeWords(given['city'])],
        [words.received, bothExactTimes(context, Number(receivedAt))],
      ),
      ...(late > 0 ? [paragraph(lateText(late))] : []),
      ...(given['cityWasFull'] ? [paragraph(heldForCity(edition.perCity))] : []),
      ...(files.length > 0 ? [heading(documentWords(language).sent), list(files)] : []),
      link(words.open, pageUrl(context, 'show-receipt', { reference })),
      ...(given['isRevised'] ? [] : [paragraph(words.confirm)]),
      link(words.change, pageUrl(context, 'show-return', { reference })),
      link(words.calendar, pageUrl(context, 'download-deadline')),
      heading(words.next),
      list(nextSteps(closing)),
      paragraph(words.contacts),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(words.signature),
    ],
  };
};
