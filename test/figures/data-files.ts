/** Files that are long because what they list is long: nobody reads them from end to end. */
const dataFiles: readonly Readonly<{ files: RegExp; reason: string }>[] = [
  {
    files: /\/text\/[a-z]{2}\//,
    reason: 'The texts of one language: sentences, which are changed one at a time.',
  },
  {
    files: /\/wego-members\.ts$/,
    reason: 'The member cities of WeGO, a line each, as its own list has them.',
  },
];

export const isData = (path: string): boolean => dataFiles.some(({ files }) => files.test(path));
