import { type FieldName, type FormPart, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { answerText } from '#shared/text/answer-text.ts';
import { fieldWords } from '#shared/text/words.ts';
import { bothExactTimes, type ContextOf } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, facts, type Message, paragraph } from './message.tsx';

/** What was asked, as it is written above the question, without the word for what need not be answered. */
const askedIn = (language: string, name: FieldName): string =>
  fieldWords(language)[name].label.replace(/ ?\((?:optional|선택)\)$/u, '');

const parts: readonly FormPart[] = ['you', 'role-and-city', 'motivation'];

type Copied = Required<ContextOf<'answers-copy'>['made']>['copied'];

const answersIn = (context: ContextOf<'answers-copy'>, { answers }: NonNullable<Copied>) =>
  parts.flatMap(fieldsOf).map(([name, field]) => {
    const said = answerText(context, { name, field }, String(answers[name]));
    return [askedIn(context.language, name), said] as const;
  });

/** To an address that was proved by a code, whose owner asked for it: what was sent. */
export const answersCopy = (context: ContextOf<'answers-copy'>): Message => {
  const { text, made } = context;
  const { answersCopy: words, status } = text.journey;
  if (!made.copied) throw new Error('there is nothing to copy');
  return aboutApplication(context, words, {
    more: [[words.received, bothExactTimes(context, made.copied.receivedAt)]],
    rest: [
      facts(...answersIn(context, made.copied)),
      button(status, returnLink(context)),
      paragraph(words.notYou),
    ],
  });
};
