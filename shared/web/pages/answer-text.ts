import { cityNameOf, notListed } from '#shared/domain/call/city.ts';
import type { Field, FieldName } from '#shared/domain/form/form-fields.ts';
import { optionText } from '#shared/domain/form/option-text.ts';
import { formWords } from '#shared/text/words.ts';
import type { PageContext } from './layout.tsx';

/** A stored answer as people read it: of a choice the option, of a city its name. */
export const answerText = (
  context: Pick<PageContext, 'edition' | 'language'>,
  { name, field }: Readonly<{ name: FieldName; field: Field }>,
  stored: string,
): string => {
  const text = formWords(context.language);
  if (field.kind === 'choice') return optionText(text.options[name], stored);
  if (field.kind !== 'city') return stored;
  return stored === notListed
    ? text.notListed
    : (cityNameOf(context.edition, stored, context.language) ?? stored);
};
