/** The facts of a mail as its row holds them: every one of them a text. */
export type StoredFacts = Readonly<Record<string, string>>;

/** Reads the facts of one kind of mail. Throws, naming it, where one is missing; passes over unknown ones. */
export type Read<Facts> = (stored: StoredFacts) => Facts;

/** Whether the row says "yes"; a missing fact means no. */
export const yesIn = (stored: StoredFacts, name: string): boolean => stored[name] === 'yes';

/** Throws, naming it, where the row lacks the fact. */
export const textFact = (stored: StoredFacts, name: string): string => {
  const text = stored[name];
  if (text === undefined) throw new Error(`the fact "${name}" is missing`);
  return text;
};

/** Throws, naming it, where the row lacks the fact or holds no number. */
export const numberFact = (stored: StoredFacts, name: string): number => {
  const text = textFact(stored, name);
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw new Error(`the fact "${name}" is no number`);
  return number;
};

/** Throws, naming it, where the row holds none of `known`. */
export const knownIn = <Known extends string>(
  stored: StoredFacts,
  name: string,
  known: readonly Known[],
): Known => {
  const found = known.find((one) => one === stored[name]);
  if (!found) throw new Error(`the fact "${name}" is none that is known`);
  return found;
};

/** A fact that rows of the first releases lack. */
export const ifThere = <Value>(
  stored: StoredFacts,
  name: string,
  read: (stored: StoredFacts, name: string) => Value,
): Value | undefined => (stored[name] === undefined ? undefined : read(stored, name));
