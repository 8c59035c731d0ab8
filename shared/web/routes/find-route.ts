import { fallbackName, routeLines } from './route-names.ts';
import type { RouteName } from './routes.ts';

const isRouteName = (name: string): name is RouteName => Object.hasOwn(routeLines, name);

/** Each path of the site by the gateway's key without its HEAD: `GET /{language}`. */
const nameOfKey: ReadonlyMap<string, RouteName> = new Map(
  Object.entries(routeLines).flatMap(([name, line]) => {
    const [method, ...paths] = line.split(' ');
    return isRouteName(name) ? paths.map((path) => [`${method} ${path}`, name] as const) : [];
  }),
);

/** The gateway's keys of all routes, without their HEAD. */
export const allKeys: readonly string[] = [...nameOfKey.keys()];

/** The route that the gateway found: its name; for what is in no list, the fallback's. */
export const routeOfKey = (key: string): RouteName =>
  nameOfKey.get(key.replace(/^HEAD /, 'GET ')) ?? fallbackName;
