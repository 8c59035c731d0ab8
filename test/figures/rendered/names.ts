/** A name for a file, out of a sentence in English. */
export const fileNameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The names of the list's samples, each once: of several that are alike the later have a number. */
export const fileNames = (): ((name: string) => string) => {
  const given = new Map<string, number>();
  return (name) => {
    const plain = fileNameOf(name);
    const count = (given.get(plain) ?? 0) + 1;
    given.set(plain, count);
    return count === 1 ? plain : `${plain}-${count}`;
  };
};
