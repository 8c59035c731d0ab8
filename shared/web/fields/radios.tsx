import { ariaOf, FieldNotes, type FieldProps, fieldClass } from './field.tsx';
import type { Option } from './select-field.tsx';

type RadiosProps = FieldProps &
  Readonly<{
    options: readonly Option[];
    /** The value that is chosen; undefined, or none of the options, while nothing is. */
    chosen: string | undefined;
  }>;

/** Only as this role may a fieldset say that an answer is required. https://www.w3.org/TR/html-aria/#el-fieldset */
const required = { role: 'radiogroup', 'aria-required': 'true' } as const;

/** A choice of one among a few, which has to be made. The first is where the link of the error summary leads. */
export const Radios = ({ context, name, label, hint, error, options, chosen }: RadiosProps) => (
  <fieldset class={fieldClass(error)} {...required} {...ariaOf({ id: name, hint, error })}>
    <legend>{label}</legend>
    <FieldNotes context={context} id={name} hint={hint} error={error} />
    {options.map(({ value, text }, index) => {
      const id = index === 0 ? name : `${name}-${value}`;
      return (
        <div class="pick">
          <input type="radio" id={id} name={name} value={value} checked={chosen === value} />
          <label for={id}>{text}</label>
        </div>
      );
    })}
  </fieldset>
);
