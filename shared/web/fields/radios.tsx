import { pageWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';
import { FieldError } from './field-error.tsx';

type RadiosProps = Readonly<{
  context: PageContext;
  name: string;
  label: string;
  hint?: string;
  /** Value and words of each. */
  options: readonly (readonly [string, string])[];
  chosen: string | undefined;
  error: string | undefined;
}>;

/** A choice of one, outside the form's own fields. The first is where a link to its error leads. */
export const Radios = ({ context, name, label, hint, options, chosen, error }: RadiosProps) => {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-fault` : ''].filter(Boolean);
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={ids.join(' ') || undefined}>
      <legend>{label}</legend>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={name} said={error} text={pageWords(context.language)} />
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
