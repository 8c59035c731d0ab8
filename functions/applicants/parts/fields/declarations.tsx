import { editionText } from '#shared/domain/call/edition-text.ts';
import { fieldsOf, partnerBox } from '#shared/domain/form/form-fields.ts';
import { formWords } from '#shared/text/words.ts';
import { Tick } from '#shared/web/fields/tick.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { FormField } from './application-fields.tsx';
import type { Filled } from './filled-form.ts';

const Partners = ({ context, filled }: { context: PageContext; filled: Filled }) => {
  const text = formWords(context.language);
  return (
    <>
      {editionText(context.edition, 'partners', context.language).said.map((partner, index) => {
        const name = partnerBox(index);
        const error = filled.errors.has(name) ? text.giveToMissing(partner) : undefined;
        const isTicked = Boolean(filled.values.get(name));
        return (
          <Tick
            language={context.language}
            name={name}
            label={text.giveTo(partner)}
            isTicked={isTicked}
            error={error}
          />
        );
      })}
    </>
  );
};

/** The boxes, each for itself; those that are needed come first. */
export const Declarations = ({ context, filled }: { context: PageContext; filled: Filled }) => {
  const text = formWords(context.language);
  const all = fieldsOf('declarations');
  const field = ([name, one]: (typeof all)[number]) => (
    <FormField name={name} field={one} filled={filled} />
  );
  return (
    <>
      <p class="note">{text.declarationsNote}</p>
      {all.filter(([, { required }]) => required).map(field)}
      <Partners context={context} filled={filled} />
      {all.filter(([, { required }]) => !required).map(field)}
      <h2>{text.yourData}</h2>
      <p>{text.yourDataText}</p>
    </>
  );
};
