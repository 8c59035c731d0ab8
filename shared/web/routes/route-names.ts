import type { Role } from '#shared/domain/people/role.ts';
import { fallbackRoute, type RouteName, routes } from './routes.ts';

/** Shortened: every bundle of the web has all of them, and this saves 10 bytes each. */
const shortened = (paths: readonly string[]): string =>
  paths.join(' ').replaceAll('/{language}', '~');

const pathsOf = (method: 'GET' | 'POST'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    routes.flatMap((route) =>
      route.method === method ? [[route.name, shortened(route.paths)]] : [],
    ),
  );

/**
 * The paths of each route by method and name, such as `/ ~`, where `~` is `/{language}`. They are
 * computed when bundling; throttles and reasons are left out.
 */
export const pathsByMethod = { GET: pathsOf('GET'), POST: pathsOf('POST') };

/** Which roles each route is for that asks for one. */
export const rolesByName: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  routes.flatMap((route) => ('roles' in route ? [[route.name, route.roles]] : [])),
);

export const fallbackName: RouteName = fallbackRoute.name;

export const listedNames: readonly string[] = routes.flatMap((route) =>
  'isListed' in route ? [route.name] : [],
);

/** The route that opens a page by POST, by the name of the page's own. */
export const openedBy: Readonly<Record<string, string>> = Object.fromEntries(
  routes.flatMap((route) => ('opens' in route ? [[route.opens, route.name]] : [])),
);
