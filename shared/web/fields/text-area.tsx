import { type AttributeOrder, inOrder } from './attribute-order.ts';
import { ariaOf, Field, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps &
  Readonly<{
    /** The value, exactly as typed. */
    value: string;
    isRequired?: boolean;
    /** Five lines high instead of ten. */
    isLow?: boolean;
    /** What a script says of the length while one types, with {n} for the characters so far. */
    count?: string | undefined;
    order?: AttributeOrder;
  }>;

/** Paragraphs to type. The server alone checks limits, so that nothing is cut off. */
export const TextArea = (props: TextAreaProps) => {
  const { context, name, label, hint, error, value, isRequired, isLow, count, order } = props;
  const attributes = {
    id: name,
    name,
    ...ariaOf({ id: name, hint, error }),
    'aria-required': isRequired ? 'true' : undefined,
    class: isLow ? 'few' : undefined,
    dir: 'auto',
    'data-count': count,
  };
  return (
    <Field context={context} name={name} label={label} hint={hint} error={error}>
      {/* HTML drops the first line feed of a text area: one more keeps those that were typed. */}
      <textarea {...inOrder(attributes, order)}>{`\n${value}`}</textarea>
    </Field>
  );
};
