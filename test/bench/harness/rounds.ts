type Contestants<Name extends string, Figures> = Readonly<Record<Name, () => Promise<Figures>>>;

const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(record) as Name[];

/**
 * Measures everyone once a round, `count` rounds, after one that does not count. The order turns
 * round by round, so that nobody always comes after the same neighbour.
 */
export const rounds = async <Name extends string, Figures>(
  count: number,
  contestants: Contestants<Name, Figures>,
): Promise<readonly Readonly<Record<Name, Figures>>[]> => {
  const names = namesOf(contestants);
  const measured: Readonly<Record<Name, Figures>>[] = [];
  for (let round = 0; round <= count; round += 1) {
    const turn = round % names.length;
    const order = [...names.slice(turn), ...names.slice(0, turn)];
    const figures = {} as Record<Name, Figures>;
    for (const name of round % 2 === 0 ? order : order.toReversed())
      figures[name] = await contestants[name]();
    if (round > 0) measured.push(figures);
  }
  return measured;
};
