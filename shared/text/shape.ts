import type * as en from './en/site/topics.ts';

/** The shape of a catalogue: any text for a text, and functions with the same arguments. */
type Worded<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => infer Said
    ? (...values: Values) => Worded<Said>
    : Text extends object
      ? { readonly [Key in keyof Text]: Worded<Text[Key]> }
      : Text;

/** Every string that a person reads, by topic. A language that lacks one does not compile. */
export type Catalogue = Worded<typeof en>;
