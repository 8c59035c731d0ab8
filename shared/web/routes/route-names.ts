import { fallbackRoute, type RouteName, routes } from './routes.ts';

/**
 * Method and paths of each route, by its name: `GET / /{language}`. In bundles it is worked out
 * already: the list, with throttles and reasons, is for the gateway.
 */
export const routeLines: Readonly<Record<string, string>> = Object.fromEntries(
  routes.map(({ name, method, paths }) => [name, `${method} ${paths.join(' ')}`]),
);

export const fallbackName: RouteName = fallbackRoute.name;

/** The routes whose pages search engines may list. */
export const listedNames: readonly string[] = routes.flatMap((route) =>
  'isListed' in route ? [route.name] : [],
);

/** The route that opens a page by POST, by the name of the page's own. */
export const openedBy: Readonly<Record<string, string>> = Object.fromEntries(
  routes.flatMap((route) => ('opens' in route ? [[route.opens, route.name]] : [])),
);
