import { filledPath } from './filled-path.ts';
import type { LinkedName, OpenedName, ParamsOf } from './path-params.ts';
import { openedBy, pathsByMethod } from './route-names.ts';

const { GET, POST } = pathsByMethod;

/**
 * The absolute path of a route with its parameters encoded; of several paths, the longest for which
 * there are parameters.
 */
export const pathTo = <Name extends LinkedName>(name: Name, params: ParamsOf<Name>): string =>
  filledPath(GET[name] ?? POST[name], params);

/** How a page is reached with a cookie, and how without: by a POST that carries the access. */
export type PagePaths = Readonly<{ got: string; opened: string }>;

export const pathsTo = <Name extends OpenedName>(
  name: Name,
  params: ParamsOf<Name>,
): PagePaths => ({
  got: filledPath(GET[name], params),
  opened: filledPath(POST[openedBy[name] ?? ''], params),
});
