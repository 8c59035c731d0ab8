/**
 * The last of a route's paths (`/ ~`, as route-names.ts has them) with its parameters, encoded. Where
 * the one at the end is not given, it is left off: such routes stand at the path without it as well.
 */
export const filledPath = (paths = '', params: Readonly<Record<string, string>>): string =>
  paths
    .slice(paths.lastIndexOf(' ') + 1)
    .replace('~', '/{language}')
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    .replace(/\/$/, '');
