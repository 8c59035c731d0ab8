import { isLongCode } from '#shared/domain/access/access-code.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { spacedLateCode } from '#shared/domain/call/late-code.ts';
import type { ClosingFacts, ReferenceFacts } from '#shared/domain/mail/facts.ts';
import {
  applicantTimes,
  bothTimes,
  type ContextOf,
  type MessageContext,
  titleIn,
} from './context.ts';
import {
  type Block,
  button,
  code as codeBlock,
  facts,
  list,
  type Message,
  paragraph,
} from './message.tsx';
import { pageUrl } from './page-url.ts';

/** The last minute of the call on the clock of the applicant's city, in Seoul and in UTC. */
export const closingText = (context: MessageContext<ClosingFacts>): string =>
  applicantTimes(context, lastMinute(context.facts.closesAt ?? context.edition.closesAt));

/** Where the applicant asks for a code; the page changes nothing by being looked at. */
export const returnLink = (context: MessageContext<ReferenceFacts>): string =>
  pageUrl(context, 'show-return', { reference: context.facts.reference });

const closingBlocks = ({ edition, text }: MessageContext<unknown>): readonly Block[] => [
  paragraph(text.journey.contacts),
  list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
  paragraph(text.journey.signature),
];

type Words = Readonly<{ subject: (reference: string) => string; text: (title: string) => string }>;

/** A mail to an applicant about one application: what is said, its reference, and what follows. */
export const aboutApplication = (
  context: MessageContext<ReferenceFacts>,
  words: Words,
  { more = [], rest }: { more?: readonly (readonly [string, string])[]; rest: readonly Block[] },
): Message => {
  const { greeting, reference: label } = context.text.journey;
  const { reference } = context.facts;
  return {
    subject: words.subject(reference),
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      facts([label, reference], ...more),
      ...rest,
      ...closingBlocks(context),
    ],
  };
};

/** To an address that was just entered: the way back. */
export const draftBegun = (context: ContextOf<'draft-begun'>): Message => {
  const { draftBegun: words } = context.text.journey;
  return aboutApplication(context, words, {
    more: [[words.closes, closingText(context)]],
    rest: [button(words.open, returnLink(context)), paragraph(words.notYou)],
  });
};

/** Before the closing, to whoever has begun and not sent. */
export const draftReminder = (context: ContextOf<'draft-reminder'>): Message => {
  const { draftReminder: words } = context.text.journey;
  return aboutApplication(context, words, {
    more: [[words.closes, closingText(context)]],
    rest: [button(words.open, returnLink(context))],
  });
};

/** After the grace time, to whoever has begun and never sent. */
export const draftExpired = (context: ContextOf<'draft-expired'>): Message => {
  const { draftExpired: words } = context.text.journey;
  return aboutApplication(context, words, { rest: [paragraph(words.erased)] });
};

/** To the address of an application, for the browser that asked. */
export const accessCode = ({ edition, text, facts: { code } }: ContextOf<'code'>): Message => {
  const { code: words, greeting, signature } = text.journey;
  const isLong = isLongCode(code);
  return {
    subject: words.subject,
    blocks: [
      paragraph(greeting),
      paragraph(words.text),
      // In groups of four, as people read long numbers to each other.
      codeBlock(words.code, isLong ? code.replace(/\d{4}(?=\d)/g, '$& ') : code),
      paragraph(isLong ? words.lastsLong : words.lasts),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(signature),
    ],
  };
};

/** To an address that asked for a code and has no application; or has none any more. */
export const noApplication = (context: ContextOf<'no-application'>): Message => {
  const { text } = context;
  const { former } = context.facts;
  if (former !== undefined) {
    const { formerAddress } = text.journey;
    const named = { ...context, facts: { reference: former } };
    return aboutApplication(named, formerAddress, {
      rest: [
        paragraph(formerAddress.notYou),
        button(text.journey.noApplication.open, pageUrl(context, 'show-start')),
      ],
    });
  }
  const { noApplication: words, greeting, signature } = text.journey;
  return {
    subject: words.subject,
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      paragraph(words.maybe),
      button(words.open, pageUrl(context, 'show-start')),
      paragraph(signature),
    ],
  };
};

/** To the address that may apply after the deadline. */
export const lateCode = (context: ContextOf<'late-code'>): Message => {
  const { edition, text } = context;
  const { code, until } = context.facts;
  const { lateCode: words, greeting, signature } = text.journey;
  return {
    subject: words.subject,
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      codeBlock(words.code, spacedLateCode(code)),
      facts([words.until, bothTimes(context, lastMinute(until))]),
      button(words.open, pageUrl(context, 'show-late-code')),
      paragraph(words.once),
      paragraph(words.notYou),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(signature),
    ],
  };
};
