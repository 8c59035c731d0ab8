/** How many rounds a heavy test makes, or of what: less in every run, all of it before a release. */
export const sized = <Size>(everyRun: Size, release: Size): Size =>
  process.env['RELEASE'] === undefined ? everyRun : release;
