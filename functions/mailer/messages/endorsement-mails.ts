import { editionText } from '#shared/domain/call/edition-text.ts';
import type { EndorsementFacts, RequestFacts } from '#shared/domain/mail/facts.ts';
import { bothTimes, type ContextOf, exactApplicantTimes, type MessageContext } from './context.ts';
import { closingText } from './draft-mails.ts';
import { type Block, button, facts, list, type Message, paragraph } from './message.tsx';
import { safeName, safeWords } from './others-words.ts';
import { pageUrl } from './page-url.ts';

const closing = ({ edition, text }: MessageContext<unknown>): readonly Block[] => [
  paragraph(text.endorsement.contacts),
  list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
  paragraph(text.endorsement.signature),
];

/** What an endorser is asked: who asks, where the answer is given, until when. */
const asking = (context: MessageContext<RequestFacts>): readonly Block[] => {
  const { edition, language, text, facts: given, made } = context;
  const words = text.endorsement;
  const name = safeName(given.name);
  const title = editionText(edition, 'title', language).text;
  return [
    paragraph(name ? words.request.asks(name, title) : words.request.somebodyAsks(title)),
    facts(
      [words.name, name],
      [words.position, safeWords(given.position)],
      [words.city, safeWords(given.city)],
      [words.reference, given.reference],
      [words.closes, closingText(context)],
      [words.until, bothTimes(context, given.endsAt)],
    ),
    paragraph(words.how),
    button(words.open, pageUrl(context, 'show-endorsement', { token: made.token ?? '' })),
    paragraph(words.notYou),
    ...closing(context),
  ];
};

const greeting = ({ text, facts }: MessageContext<RequestFacts>): Block => {
  const endorser = safeName(facts.endorser);
  const words = text.endorsement;
  return paragraph(endorser ? words.greeting(endorser) : words.greetingToAll);
};

/** To the endorser whom an applicant has named. */
export const endorsementRequest = (context: ContextOf<'endorsement-request'>): Message => ({
  subject: context.text.endorsement.request.subject(context.facts.reference),
  blocks: [greeting(context), ...asking(context)],
});

/** To an endorser who has not answered. */
export const endorsementReminder = (context: ContextOf<'endorsement-reminder'>): Message => {
  const { reminder } = context.text.endorsement;
  return {
    subject: reminder.subject(context.facts.reference),
    blocks: [greeting(context), paragraph(reminder.text), ...asking(context)],
  };
};

const toApplicant =
  (what: 'endorsed' | 'refused' | 'bounced') =>
  (context: MessageContext<EndorsementFacts>): Message => {
    const { edition, language, text, facts: given } = context;
    const words = text.endorsement;
    const { reference } = given;
    const when = what === 'bounced' ? words.found : words.answered;
    return {
      subject: words[what].subject(reference),
      blocks: [
        paragraph(words.toApplicant),
        paragraph(words[what].text(editionText(edition, 'title', language).text)),
        facts(
          [words.reference, reference],
          [words.superior, safeName(given.endorser)],
          [when, exactApplicantTimes(context, given.at)],
        ),
        ...(what === 'refused' && given.hasReason ? [paragraph(words.refused.reason)] : []),
        paragraph(words[what].next),
        button(words.status, pageUrl(context, 'show-return', { reference })),
        ...closing(context),
      ],
    };
  };

/** To the applicant: the endorser has confirmed, has not, or could not be reached. */
export const endorsed = toApplicant('endorsed');
export const endorsementRefused = toApplicant('refused');
export const endorsementBounced = toApplicant('bounced');
