import type { Operation, OperationsOf } from '#shared/web/area-handler.ts';
import { fallbackRoute, routes, type WebArea } from '#shared/web/routes/routes.ts';

/** One operation for every route of an area. */
export const everyOperation = <Area extends WebArea>(
  area: Area,
  operation: Operation,
): OperationsOf<Area> =>
  Object.fromEntries(
    [...routes, fallbackRoute]
      .filter((route) => route.area === area)
      .map(({ name }) => [name, operation]),
  ) as OperationsOf<Area>;
