import { ariaOf, Field, type FieldProps } from './field.tsx';

/** One of the values that can be chosen, and how people read it. */
export type Option = Readonly<{
  value: string;
  text: string;
  /** Whether it stands further up, too: that one is then shown as chosen. */
  isRepeated?: boolean;
}>;

/** Options under one heading: the cities of a country. */
export type OptionGroup = Readonly<{ label: string; options: readonly Option[] }>;

type SelectFieldProps = FieldProps &
  Readonly<{
    /** What stands there while nothing is chosen; its value is empty. */
    placeholder: string;
    options: readonly (Option | OptionGroup)[];
    chosen: string | undefined;
    isRequired?: boolean;
  }>;

const Options = ({
  options,
  chosen,
}: Readonly<{ options: readonly Option[]; chosen: string | undefined }>) =>
  options.map(({ value, text, isRepeated }) => (
    <option value={value} selected={chosen === value && isRepeated !== true}>
      {text}
    </option>
  ));

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
        {options.map((one) =>
          'label' in one ? (
            <optgroup label={one.label}>
              <Options options={one.options} chosen={chosen} />
            </optgroup>
          ) : (
            <Options options={[one]} chosen={chosen} />
          ),
        )}
      </select>
    </Field>
  );
};
