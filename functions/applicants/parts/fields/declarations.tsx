import { editionText } from '#shared/domain/call/edition-text.ts';
import { fieldsOf, partnerBox } from '#shared/domain/form/form-fields.ts';
import { footWords, formWords } from '#shared/text/words.ts';
import { Tick } from '#shared/web/fields/tick.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { FormField } from './application-fields.tsx';
import type { Filled } from './filled-form.ts';

const Partners = ({ filled }: { filled: Filled }) => {
  const { context } = filled;
  const text = formWords(context.language);
  return (
    <>
      {editionText(context.edition, 'partners', context.language).text.map((partner, index) => {
        const name = partnerBox(index);
        const error = filled.errors.has(name) ? text.giveToMissing(partner) : undefined;
        const isTicked = Boolean(filled.values.get(name));
        return (
          <Tick
            context={context}
            name={name}
            label={text.giveTo(partner)}
            isTicked={isTicked}
            isRequired
            error={error}
          />
        );
      })}
    </>
  );
};

/** The boxes, each for itself; those that are needed come first. */
export const Declarations = ({ filled }: { filled: Filled }) => {
  const { context } = filled;
  const text = formWords(context.language);
  const all = fieldsOf('declarations');
  const box = ([name, declaration]: (typeof all)[number]) => (
    <FormField name={name} field={declaration} filled={filled} />
  );
  return (
    <>
      <p class="note">{text.declarationsNote}</p>
      <p>
        <a href={pathTo('show-privacy', context)} target="_blank" rel="noopener">
          {footWords(context.language).aboutData}
        </a>
      </p>
      {all.filter(([, { required }]) => required).map(box)}
      <Partners filled={filled} />
      {all.filter(([, { required }]) => !required).map(box)}
      <h2>{text.yourData}</h2>
      <p>{text.yourDataText}</p>
    </>
  );
};
