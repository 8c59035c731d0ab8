import { cityNameOf } from '#shared/domain/call/city.ts';
import { optionText } from '#shared/domain/form/option-text.ts';
import { bothExactTimes, type ContextOf } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, facts, type Message, paragraph } from './message.tsx';

type Context = ContextOf<'answers-copy'>;
type Stored = string | number | boolean;

/** An answer as people read it; of a city that is not listed nothing, since the next two say it. */
const answerText = ({ edition, language, text }: Context, name: string, stored: Stored): string => {
  if (name === 'city') return cityNameOf(edition, String(stored), language) ?? '';
  const options: Partial<Record<string, Readonly<Partial<Record<string, string>>>>> =
    text.journey.answersCopy.options;
  return optionText(options[name], String(stored));
};

/** The answers in the order of the form, without what was ticked: a wish is no answer. */
const answersIn = (
  context: Context,
  { answers }: NonNullable<Context['made']['copied']>,
): readonly (readonly [string, string])[] => {
  const stored: Readonly<Record<string, Stored>> = answers;
  return Object.entries(context.text.journey.answersCopy.names).flatMap(([name, said]) => {
    const value = stored[name] ?? '';
    return typeof value === 'boolean' ? [] : [[said, answerText(context, name, value)] as const];
  });
};

/** To an address that was proved by a code, whose owner asked for it: what was sent. */
export const answersCopy = (context: Context): Message => {
  const { text, made } = context;
  const { answersCopy: words, status } = text.journey;
  const { copied } = made;
  if (!copied) throw new Error('there is nothing to copy');
  return aboutApplication(context, words, {
    more: [[words.received, bothExactTimes(context, copied.receivedAt)]],
    rest: [
      facts(...answersIn(context, copied)),
      button(status, returnLink(context)),
      paragraph(words.notYou),
    ],
  });
};
