const hay = 'The City of Kampala, Uganda. '.repeat(20_000);
const needle = /[A-Z]\w+, (?=[a-z])/gu;

/** A fixed piece of work, of about a millisecond of one core. */
const reference = (): unknown => hay.replace(needle, '');

const took = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** What the fixed piece takes on this machine, in ms. */
export const unitOfWork = Math.min(...Array.from({ length: 40 }, () => took(reference)));

/**
 * What a piece of work costs, in the milliseconds of a machine on which the fixed piece takes one.
 * The quickest of several runs counts, since a busy machine stops now one and now the other: work
 * that is once below `enough` is not run again.
 */
export const costOf = (work: () => unknown, enough: number): number => {
  let least = Number.POSITIVE_INFINITY;
  const cost = () => least / unitOfWork;
  for (let run = 0; run < (cost() > 9 * enough ? 2 : 12) && cost() >= enough; run += 1)
    least = Math.min(least, took(work));
  return cost();
};
