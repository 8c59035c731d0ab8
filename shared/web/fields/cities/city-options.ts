import { citiesByCountry } from '#shared/domain/call/cities/city-list.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { formWords } from '#shared/text/words.ts';
import type { PageContext } from '../../pages/layout.tsx';
import type { Option, OptionGroup } from '../select-field.tsx';

type In = Pick<PageContext, 'edition' | 'language'>;

/** The member cities by country, in the language of the page, with the other names they have. */
export const memberOptions = ({ edition, language }: In): readonly OptionGroup[] =>
  citiesByCountry(edition, language).map(({ name: label, cities }) => ({
    label,
    options: cities.map(({ id, name, otherNames }) => ({
      value: id,
      text: otherNames.length > 0 ? `${name} (${otherNames.join(', ')})` : name,
    })),
  }));

/**
 * The same, and that one's city is not among them: who looks for it first finds it first, and who has
 * read the whole list finds it there.
 */
export const cityOptions = (context: In): readonly (Option | OptionGroup)[] => {
  const unlisted = { value: notListed, text: formWords(context.language).notListed };
  return [unlisted, ...memberOptions(context), { ...unlisted, isRepeated: true }];
};
