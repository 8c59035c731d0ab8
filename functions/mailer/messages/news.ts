import { editionText } from '#shared/domain/call/edition-text.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { bothTimes, type MessageContext, titleIn } from './context.ts';
import { type Block, facts, link, type Message, paragraph } from './message.tsx';
import { pageUrl } from './page-url.ts';

const tokenIn = ({ facts: given }: MessageContext) => ({ token: given['token'] ?? '' });

const closing = (context: MessageContext): string =>
  bothTimes(context, lastMinute(Number(context.facts['closesAt'])));

/** What every mail to the list ends with, and the address by which mailboxes leave by one click. */
const toTheList = (context: MessageContext, subject: string, blocks: readonly Block[]): Message => {
  const words = context.text.news;
  const leaveUrl = pageUrl(context, 'show-news-leaving', tokenIn(context));
  return {
    subject,
    leaveUrl,
    blocks: [
      paragraph(words.confirm.greeting),
      ...blocks,
      paragraph(words.signature),
      paragraph(words.why),
      link(words.leave, leaveUrl),
    ],
  };
};

/** To an address that is on the list and was given again. */
const isOnAlready = (context: MessageContext): Message => {
  const { subject, text } = context.text.news.isOn;
  // Asked for, so it is no mail of the list: it has no header to leave by.
  return { ...toTheList(context, subject, [paragraph(text)]), leaveUrl: undefined };
};

/** To an address that was given: link and digits to confirm it with. */
export const newsConfirm = (context: MessageContext): Message => {
  const { text, facts: given } = context;
  if (given['isOn']) return isOnAlready(context);
  const words = text.news;
  return {
    subject: words.confirm.subject,
    blocks: [
      paragraph(words.confirm.greeting),
      paragraph(words.confirm.text(titleIn(context))),
      facts([words.confirm.code, given['code'] ?? '']),
      link(words.confirm.open, pageUrl(context, 'show-news-confirmation', tokenIn(context))),
      facts([words.confirm.until, bothTimes(context, Number(given['expiresAt']))]),
      paragraph(words.confirm.notYou),
      paragraph(words.signature),
    ],
  };
};

/** To the list that was carried over, before the opening. */
export const newsAnnounced = (context: MessageContext): Message => {
  const { edition, language, text, facts: given } = context;
  const words = text.news;
  return toTheList(context, words.announced.subject(edition.id), [
    paragraph(words.announced.text(titleIn(context))),
    facts(
      [words.where, editionText(edition, 'place', language).text],
      [words.opens, bothTimes(context, Number(given['opensAt']))],
      [words.closes, closing(context)],
    ),
    link(words.page, pageUrl(context, 'show-call')),
  ]);
};

/** To the list when the call has opened. */
export const newsOpened = (context: MessageContext): Message => {
  const { edition, language, text } = context;
  const words = text.news;
  return toTheList(context, words.opened.subject(edition.id), [
    paragraph(words.opened.text(titleIn(context))),
    facts(
      [words.where, editionText(edition, 'place', language).text],
      [words.closes, closing(context)],
    ),
    link(words.opened.apply, pageUrl(context, 'show-start')),
  ]);
};

/** To the list when the closing was put off. */
export const newsExtended = (context: MessageContext): Message => {
  const { edition, text, facts: given } = context;
  const words = text.news;
  return toTheList(context, words.extended.subject(edition.id), [
    paragraph(words.extended.text(titleIn(context))),
    facts(
      [words.closes, closing(context)],
      [words.wasBefore, bothTimes(context, lastMinute(Number(given['wasBefore'])))],
    ),
    link(words.page, pageUrl(context, 'show-call')),
  ]);
};
