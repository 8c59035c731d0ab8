/** How many rounds a heavy test makes: fewer in every run, all of them before a release. */
export const sized = (everyRun: number, release: number): number =>
  process.env['RELEASE'] === undefined ? everyRun : release;
