/** Fills an access log format; what the gateway does not know stands as `-`, as on AWS. */
export const accessLine = (format: string, values: Readonly<Record<string, string>>): string =>
  format.replaceAll(/\$context\.([A-Za-z.]+)/g, (_, name: string) => values[name] ?? '-');
