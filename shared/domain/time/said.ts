/** Texts by what they say: `minute 1526569140000 Asia/Seoul en`. */
export type Sayings = Readonly<Record<string, string>>;

const known = new Map<string, string>();
let noted: Map<string, string> | undefined;

/**
 * A text that only Intl can make. The first use of Intl costs a process 12 ms, and each zone more: a
 * function that was given the text does without.
 */
export const said = (what: string, make: () => string): string => {
  const text = known.get(what) ?? make();
  noted?.set(what, text);
  return text;
};

/** From here on this process knows these texts. */
export const knowSayings = (sayings: Sayings): void => {
  for (const [what, text] of Object.entries(sayings)) known.set(what, text);
};

/** The texts that `work` asks for. */
export const sayingsOf = (work: () => void): Sayings => {
  const all = new Map<string, string>();
  noted = all;
  try {
    work();
  } finally {
    noted = undefined;
  }
  return Object.fromEntries(all);
};
