import { applicantsRoutes } from './applicants.ts';
import { documentsRoutes } from './documents.ts';
import { publicRoutes } from './public.ts';
import { methodsOf, type Route, throttles } from './route.ts';
import { staffRoutes } from './staff/staff.ts';

export type { Route, WebArea } from './route.ts';

/**
 * Every route of the site. The gateway, the local run and the area functions all read this list. A
 * route has the name of its operation's file in `functions/<area>`, unless it says whose page it opens.
 */
export const routes = [
  ...publicRoutes,
  ...applicantsRoutes,
  ...documentsRoutes,
  ...staffRoutes,
] as const;

/** What answers every path and method that is not in the list: the 404 and 405 pages. */
export const fallbackRoute = {
  name: 'show-not-found',
  area: 'public',
  throttle: throttles.pages,
} as const;

export type SiteRoute = (typeof routes)[number];

export type RouteName = SiteRoute['name'] | typeof fallbackRoute.name;

/** The gateway's keys of each path of a route: `GET /{language}/apply`. It knows no HEAD by itself. */
export const routeKeys = (route: Pick<Route, 'method' | 'paths'>): readonly string[] =>
  route.paths.flatMap((path) => methodsOf(route.method).map((method) => `${method} ${path}`));
