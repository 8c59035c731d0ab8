import { type Role, roles } from '#shared/domain/people/role.ts';
import { fallbackName, rolesByName } from '#shared/web/routes/route-names.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';

/** Which roles a route is for. */
export const rolesOf = (route: RouteName): readonly Role[] =>
  rolesByName[route] ?? (route === fallbackName ? [] : roles);
