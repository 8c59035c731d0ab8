import { ariaOf, Field, type FieldProps } from './field.tsx';

/** One of the values that can be chosen, and how people read it. */
export type Option = Readonly<{ value: string; text: string }>;

type SelectFieldProps = FieldProps &
  Readonly<{
    /** What stands there while nothing is chosen; its value is empty. */
    placeholder: string;
    options: readonly Option[];
    chosen: string | undefined;
    isRequired?: boolean;
  }>;

/** A choice of one among many, as a list that opens: cities, people. For a few options take Radios. */
export const SelectField = (props: SelectFieldProps) => {
  const { context, name, label, hint, error, placeholder, options, chosen, isRequired } = props;
  return (
    <Field context={context} name={name} label={label} hint={hint} error={error}>
      <select
        id={name}
        name={name}
        {...ariaOf({ id: name, hint, error })}
        aria-required={isRequired ? 'true' : undefined}
      >
        <option value="">{placeholder}</option>
        {options.map(({ value, text }) => (
          <option value={value} selected={chosen === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
};
