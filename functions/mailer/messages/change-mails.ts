import { bothExactTimes, type MessageContext, titleIn } from './context.ts';
import { closingBlocks } from './draft-mails.ts';
import { facts, link, type Message, paragraph } from './message.tsx';

/** To one who was held for the city: a place became free. */
export const promoted = (context: MessageContext): Message => {
  const { siteUrl, language, text, facts: given } = context;
  const { promoted: words, greeting, reference, status } = text.journeyMails;
  const named = given['reference'] ?? '';
  return {
    subject: words.subject(named),
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      facts([reference, named]),
      paragraph(words.next),
      link(status, `${siteUrl}/${language}/return/${named}`),
      ...closingBlocks(context),
    ],
  };
};

/** To one who has withdrawn. */
export const withdrawn = (context: MessageContext): Message => {
  const { text, facts: given } = context;
  const { withdrawn: words, greeting, reference } = text.journeyMails;
  return {
    subject: words.subject(given['reference'] ?? ''),
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      facts([reference, given['reference'] ?? '']),
      paragraph(words.notYou),
      ...closingBlocks(context),
    ],
  };
};

const staffChange =
  (what: 'staffPromoted' | 'staffWithdrawn') =>
  (context: MessageContext): Message => {
    const { edition, siteUrl, language, text, facts: given } = context;
    const words = text.journeyMails[what];
    const { notice } = text.mails;
    const { reference = '', city = '', position = '', at } = given;
    return {
      subject: words.subject(edition.id, reference),
      blocks: [
        paragraph(words.text),
        facts(
          [notice.reference, reference],
          [notice.city, city],
          [notice.position, position],
          [notice.received, bothExactTimes(context, Number(at))],
        ),
        link(notice.open, `${siteUrl}/${language}/applications/${reference}`),
      ],
    };
  };

/** To each contact: one that was held has moved up. */
export const staffPromoted = staffChange('staffPromoted');
/** To each contact: one is withdrawn. */
export const staffWithdrawn = staffChange('staffWithdrawn');
