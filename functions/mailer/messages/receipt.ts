import { documentKinds, documentOf } from '#shared/domain/documents/document.ts';
import { documentWords, receiptWords } from '#shared/text/words.ts';
import { type ContextOf, exactApplicantTimes, titleIn } from './context.ts';
import { closingText } from './draft-mails.ts';
import { button, facts, heading, link, list, type Message, paragraph } from './message.tsx';
import { safeName, safeWords } from './others-words.ts';
import { pageUrl } from './page-url.ts';

/** A line for each file, in the order in which documents are shown. */
const filesOf = ({ language, facts: { documents } }: ContextOf<'receipt'>): readonly string[] =>
  documentKinds.flatMap((kind) => {
    const sum = documentOf(documents, kind)?.receivedSha256;
    return sum === undefined ? [] : [`${documentWords(language).kinds[kind]}: SHA-256 ${sum}`];
  });

/** What is still to do about the nomination, and where. */
const toDoOf = (context: ContextOf<'receipt'>): Message['blocks'] => {
  const { language, facts: given } = context;
  const { nomination, reference } = given;
  const { title, add, ...lines } = receiptWords(language).toDo;
  if (nomination === undefined) return [];
  const way = link(add, pageUrl(context, 'show-return', { reference }));
  return [heading(title), paragraph(lines[nomination]), ...(nomination === 'missing' ? [way] : [])];
};

/** To the applicant, at once: we have it. */
export const receipt = (context: ContextOf<'receipt'>): Message => {
  const { edition, language, text, facts: given } = context;
  const { reference, receivedAt, lateBySeconds: late, isRevised } = given;
  const name = safeName(given.name);
  const words = text.receipt;
  const { late: lateText, heldForCity, nextSteps } = receiptWords(language);
  const title = titleIn(context);
  const closing = late > 0 ? undefined : closingText(context);
  const files = filesOf(context);
  return {
    subject: (isRevised ? words.revisedSubject : words.subject)(reference),
    blocks: [
      paragraph(name ? words.greeting(name) : words.greetingToAll),
      paragraph((isRevised ? words.revised : words.thanks)(title)),
      facts(
        [words.reference, reference],
        [words.city, safeWords(given.city)],
        [words.received, exactApplicantTimes(context, receivedAt)],
        ...(closing === undefined ? [] : [[words.closes, closing] as const]),
      ),
      ...(late > 0 ? [paragraph(lateText(late))] : []),
      ...(given.cityWasFull ? [paragraph(heldForCity(edition.perCity))] : []),
      ...toDoOf(context),
      ...(files.length > 0 ? [heading(documentWords(language).sent), list(files)] : []),
      ...(isRevised ? [] : [paragraph(words.confirm)]),
      button(words.change, pageUrl(context, 'show-return', { reference })),
      link(words.open, pageUrl(context, 'show-receipt', { reference })),
      link(words.calendar, pageUrl(context, 'download-deadline')),
      heading(words.next),
      // The nearest clock alone: every other stands above.
      list(nextSteps(closing?.split('\n')[0])),
      paragraph(words.contacts),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(words.signature),
    ],
  };
};
