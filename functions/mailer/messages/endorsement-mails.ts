import { editionText } from '#shared/domain/call/edition-text.ts';
import type { EndorsementFacts } from '#shared/domain/mail/facts.ts';
import { exactApplicantTimes, type MessageContext } from './context.ts';
import { type Block, button, facts, list, type Message, paragraph } from './message.tsx';
import { safeName } from './others-words.ts';
import { pageUrl } from './page-url.ts';

const closing = ({ edition, text }: MessageContext<unknown>): readonly Block[] => [
  paragraph(text.endorsement.contacts),
  list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
  paragraph(text.endorsement.signature),
];

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
