import { type Role, roles } from '#shared/domain/people/role.ts';
import type { Route } from '#shared/web/routes/route.ts';
import { type RouteName, routes } from '#shared/web/routes/routes.ts';

const byName: ReadonlyMap<string, readonly Role[]> = new Map(
  routes.map((route: Route) => [route.name, route.roles ?? roles]),
);

/** Which roles a route is for. */
export const rolesOf = (route: RouteName): readonly Role[] => byName.get(route) ?? [];
