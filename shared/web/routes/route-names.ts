import { fallbackRoute, type RouteName, routes } from './routes.ts';

/**
 * What an area has to know of the routes, by the gateway's key without its HEAD. In bundles it is
 * worked out already: the list, with throttles and reasons, is for the gateway.
 */
export const routeNames: Readonly<Record<string, RouteName>> = Object.fromEntries(
  routes.flatMap(({ name, method, paths }) => paths.map((path) => [`${method} ${path}`, name])),
);

export const fallbackName: RouteName = fallbackRoute.name;

/** The routes whose pages search engines may list. */
export const listedNames: readonly string[] = routes.flatMap((route) =>
  'isListed' in route ? [route.name] : [],
);
