/** Numbers that look random and are the same for the same seed. */
export type Chance = Readonly<{
  /** From 0 up to, and without, 1. */
  next: () => number;
  /** A whole number from `least` to `most`. */
  between: (least: number, most: number) => number;
  /** One of the list. Throws if there is none. */
  one: <Value>(list: readonly Value[]) => Value;
  /** Whether something happens that happens in `share` of all cases. */
  happens: (share: number) => boolean;
}>;

/** Mulberry32: quick, and spread well enough for invented data. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    one: (list) => {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new Error('there is nothing to choose from');
      return found;
    },
    happens: (share) => next() < share,
  };
};

export const bytesFrom = (chance: Chance, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => chance.between(0, 255));
