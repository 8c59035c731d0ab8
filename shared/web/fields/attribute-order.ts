type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const typing = 'autocomplete spellcheck autocapitalize';
const state = 'aria-required aria-describedby aria-invalid';

/**
 * Older pages write the attributes of an input in these orders. Browsers do not care, but pages are
 * compared byte for byte with those of the release before. A new form names no order.
 */
const orders = {
  'state-last': `id name class type inputmode value ${typing} dir ${state}`,
  'class-first': `class id name type inputmode value ${typing} ${state}`,
  'value-first': `id name type value ${state} class spellcheck autocapitalize inputmode autocomplete dir`,
};

export type AttributeOrder = keyof typeof orders;

/** The same attributes in an older page's order; as they are, where none is named. */
export const inOrder = (attributes: Attributes, order: AttributeOrder | undefined): Attributes =>
  order
    ? Object.fromEntries(orders[order].split(' ').map((name) => [name, attributes[name]]))
    : attributes;
