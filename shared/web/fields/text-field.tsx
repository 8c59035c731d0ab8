import type { Child } from 'hono/jsx';
import { type AttributeOrder, inOrder } from './attribute-order.ts';
import { ariaOf, Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps &
  Readonly<{
    /** The value, exactly as typed. */
    value: string;
    isRequired?: boolean;
    /** The keyboard that a telephone shows; letters, unless said. */
    inputmode?: 'email' | 'numeric';
    /** What the browser may fill in, in the words of the HTML standard; `off` for nothing. */
    autocomplete?: string | undefined;
    /** `auto` where people write in their own script. */
    dir?: 'auto';
    /** A narrow box: `short` for a number, `code` for the digits of a code. */
    width?: 'short' | 'code';
    /** For addresses and codes: no spelling is checked, and no capital letter set. */
    isVerbatim?: boolean;
    /** For names of people: no spelling is checked, and each word begins with a capital letter. */
    isName?: boolean;
    type?: 'tel';
    /** The id of one more note that describes the control. */
    noteId?: string | undefined;
    order?: AttributeOrder;
    /** What follows the control in its box. */
    children?: Child;
  }>;

/** A line to type. The server alone checks limits, so that nothing is cut off. */
export const TextField = (props: TextFieldProps) => {
  const { name, hint, error, isRequired = false, order, children } = props;
  const { isVerbatim = false, isName = false, type = 'text' } = props;
  const capitals = isName ? 'words' : isVerbatim ? 'none' : undefined;
  const attributes = {
    id: name,
    name,
    ...ariaOf({ id: name, hint, error }, props.noteId),
    'aria-required': isRequired ? 'true' : undefined,
    class: props.width,
    type,
    inputmode: props.inputmode,
    value: props.value,
    autocomplete: props.autocomplete,
    spellcheck: isVerbatim || isName ? false : undefined,
    autocapitalize: capitals,
    dir: props.dir,
  };
  return (
    <Field context={props.context} name={name} label={props.label} hint={hint} error={error}>
      <input {...inOrder(attributes, order)} />
      {children}
    </Field>
  );
};
