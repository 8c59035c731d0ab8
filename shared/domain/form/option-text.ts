/**
 * The words of an option of a choice. Drafts and posts hold whatever was sent, which may be none of
 * the options, or `constructor`: that stands for itself.
 */
export const optionText = (
  options: Readonly<Partial<Record<string, string>>> | undefined,
  value: string,
): string =>
  (options !== undefined && Object.hasOwn(options, value) ? options[value] : undefined) ?? value;
