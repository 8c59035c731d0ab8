/** The shape of a catalogue, whatever its words: each string any string, each function as it is called. */
export type Worded<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => infer Said
    ? (...values: Values) => Worded<Said>
    : Text extends object
      ? { readonly [Key in keyof Text]: Worded<Text[Key]> }
      : Text;
