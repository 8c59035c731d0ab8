import type { Flag } from '#shared/domain/application/flags.ts';
import { type ContextOf, exactStaffTimes } from '../context.ts';
import { button, facts, type Message, paragraph } from '../message.tsx';
import { safeWords } from '../others-words.ts';
import { pageUrl } from '../page-url.ts';

/** A state in words; nothing where there are none for it. */
export const stateText = (words: Readonly<Record<string, string>>, state: string): string =>
  Object.hasOwn(words, state) ? (words[state] ?? '') : '';

/** To a member of the staff, at once: one has come in. Neither name nor address of the applicant is in it. */
export const staffNotice = (context: ContextOf<'staff-notice'>): Message => {
  const { edition, text, facts: given } = context;
  const { reference, state, receivedAt, isRevised, lateBySeconds: late, flags } = given;
  const words = text.notice;
  const saidOf: Readonly<Record<Flag, string>> = {
    ...text.flags,
    'filled-hidden-field': words.flagged,
    'resembles-another': words.resembles,
  };
  const { label, states } = text.endorsement.notice;
  return {
    subject: (isRevised ? words.subjectRevised : words.subject)(edition.id, reference),
    blocks: [
      paragraph(isRevised ? words.revised : words.text),
      facts(
        [words.reference, reference],
        [words.city, safeWords(given.city)],
        [words.position, safeWords(given.position)],
        [words.received, exactStaffTimes(context, receivedAt)],
        [words.state, stateText(words.states, state)],
        [label, stateText(states, given.endorsement ?? '')],
      ),
      ...(given.cityIsMatched ? [] : [paragraph(words.unmatchedCity)]),
      ...(late === 0 ? [] : [paragraph(words.lateBy(String(late)))]),
      ...(given.isUnreachable ? [paragraph(words.unreachable)] : []),
      ...flags.map((flag) => paragraph(saidOf[flag])),
      button(words.open, pageUrl(context, 'show-case', { reference })),
    ],
  };
};
