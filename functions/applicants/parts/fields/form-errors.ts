import { editionText } from '#shared/domain/call/edition-text.ts';
import { formFields, isFieldName, partnerBox } from '#shared/domain/form/form-fields.ts';
import { formWords } from '#shared/text/words.ts';
import type { PageError } from '#shared/web/fields/error-summary.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type Filled, faultOf } from './application-fields.tsx';

/** What is said of each error of a form, in the order of the page. */
export const saidOf = (context: PageContext, filled: Filled): readonly PageError[] => {
  const { giveToMissing } = formWords(context.language);
  return [...filled.errors.keys()].map((name) => {
    if (isFieldName(name)) return { name, said: faultOf(name, formFields[name], filled) ?? '' };
    const partner = editionText(context.edition, 'partners', context.language).said.find(
      (_, index) => partnerBox(index) === name,
    );
    return { name, said: giveToMissing(partner ?? '') };
  });
};
