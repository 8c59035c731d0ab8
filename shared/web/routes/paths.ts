import { filledPath } from './filled-path.ts';
import type { LinkedName, OpenedName, ParamsOf } from './path-params.ts';
import { openedBy, routeLines } from './route-names.ts';

const lineOf = (name: string): string => routeLines[name] ?? '';

/**
 * The absolute path of a route, its parameters encoded. Where the route has several, the one that
 * uses most of `params`.
 */
export const pathTo = <Name extends LinkedName>(name: Name, params: ParamsOf<Name>): string =>
  filledPath(lineOf(name), params);

/** How a page is reached with a cookie, and how without: by a POST that carries the access. */
export type PagePaths = Readonly<{ got: string; opened: string }>;

export const pathsTo = <Name extends OpenedName>(
  name: Name,
  params: ParamsOf<Name>,
): PagePaths => ({
  got: filledPath(lineOf(name), params),
  opened: filledPath(lineOf(openedBy[name] ?? ''), params),
});
