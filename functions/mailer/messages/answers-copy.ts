import { findCity } from '#shared/domain/call/city.ts';
import {
  type Field,
  type FieldName,
  fieldPages,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { bothExactTimes, type ContextOf } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, facts, type Message, paragraph } from './message.tsx';

type Context = ContextOf<'answers-copy'>;

/** An answer as people read it; of a city that is not listed nothing, since the next two say it. */
const answerText = (
  { edition, text }: Context,
  { name, field }: Readonly<{ name: FieldName; field: Field }>,
  stored: string,
): string => {
  if (field.kind === 'city') return findCity(edition, stored)?.name ?? '';
  const options: Partial<Record<string, Readonly<Partial<Record<string, string>>>>> =
    text.journey.answersCopy.options;
  return options[name]?.[stored] ?? stored;
};

/** To an address that was proved by a code, whose owner asked for it: what was sent. */
export const answersCopy = (context: Context): Message => {
  const { text, made } = context;
  const { answersCopy: words, status } = text.journey;
  const { copied } = made;
  if (!copied) throw new Error('there is nothing to copy');
  const answers = fieldPages
    .flatMap(fieldsOf)
    .map(
      ([name, field]) =>
        [
          words.names[name],
          answerText(context, { name, field }, String(copied.answers[name])),
        ] as const,
    );
  return aboutApplication(context, words, {
    more: [[words.received, bothExactTimes(context, copied.receivedAt)]],
    rest: [facts(...answers), button(status, returnLink(context)), paragraph(words.notYou)],
  });
};
