/**
 * Fills the last of a route's paths (as in route-names.ts) with encoded parameters. Without its
 * last parameter that part is left off: such routes also stand at the shorter path.
 */
export const filledPath = (paths = '', params: Readonly<Record<string, string>>): string =>
  paths
    .slice(paths.lastIndexOf(' ') + 1)
    .replace('~', '/{language}')
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    .replace(/\/$/, '');
