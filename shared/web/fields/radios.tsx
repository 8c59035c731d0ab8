import { pageWords } from '#shared/text/catalogue.ts';
import type { PageContext } from '../pages/layout.tsx';
import { FieldFault } from './field-error.tsx';

type RadiosProps = Readonly<{
  context: PageContext;
  name: string;
  label: string;
  hint?: string;
  /** Value and words of each. */
  options: readonly (readonly [string, string])[];
  chosen: string | undefined;
  fault: string | undefined;
}>;

/** A choice of one, outside the form's own fields. The first is where a link to its fault leads. */
export const Radios = ({ context, name, label, hint, options, chosen, fault }: RadiosProps) => {
  const ids = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean);
  return (
    <fieldset class={fault ? 'field bad' : 'field'} aria-describedby={ids.join(' ') || undefined}>
      <legend>{label}</legend>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldFault id={name} said={fault} text={pageWords(context.language)} />
      {options.map(([value, words], index) => {
        const id = index === 0 ? name : `${name}-${value}`;
        return (
          <div class="pick">
            <input type="radio" id={id} name={name} value={value} checked={chosen === value} />
            <label for={id}>{words}</label>
          </div>
        );
      })}
    </fieldset>
  );
};
