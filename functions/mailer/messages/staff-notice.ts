import { type Flag, isFlag } from '#shared/domain/application/flags.ts';
import { bothExactTimes, type MessageContext } from './context.ts';
import { facts, link, type Message, paragraph } from './message.tsx';
import { safeWords } from './others-words.ts';
import { pageUrl } from './page-url.ts';

/** A state in words; nothing where there are none for it. */
export const stateText = (words: Readonly<Record<string, string>>, state: string): string =>
  Object.hasOwn(words, state) ? (words[state] ?? '') : '';

/** To each contact, at once: one has come in. Neither name nor address of the applicant is in it. */
export const staffNotice = (context: MessageContext): Message => {
  const { edition, text, facts: given } = context;
  const { reference = '', state = '', receivedAt } = given;
  const words = text.notice;
  const saidOf: Readonly<Record<Flag, string>> = {
    ...text.flags,
    'filled-hidden-field': words.flagged,
    'resembles-another': words.resembles,
  };
  const { label, states } = text.endorsement.notice;
  const endorsement = given['endorsement'] ?? '';
  const isRevised = given['isRevised'] === 'yes';
  const late = given['lateBySeconds'] ?? '0';
  const flags = (given['flags'] ?? '').split(' ').filter(isFlag);
  return {
    subject: (isRevised ? words.subjectRevised : words.subject)(edition.id, reference),
    blocks: [
      paragraph(isRevised ? words.revised : words.text),
      facts(
        [words.reference, reference],
        [words.city, safeWords(given['city'])],
        [words.position, safeWords(given['position'])],
        [words.received, bothExactTimes(context, Number(receivedAt))],
        [words.state, stateText(words.states, state)],
        [label, stateText(states, endorsement)],
      ),
      ...(given['cityIsMatched'] ? [] : [paragraph(words.unmatchedCity)]),
      ...(late === '0' ? [] : [paragraph(words.lateBy(late))]),
      ...(given['unreached'] === 'yes' ? [paragraph(words.unreached)] : []),
      ...flags.map((flag) => paragraph(saidOf[flag])),
      link(words.open, pageUrl(context, 'show-receipt', { reference })),
    ],
  };
};
