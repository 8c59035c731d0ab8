import { fallbackName, pathsByMethod } from './route-names.ts';
import type { RouteName } from './routes.ts';

const { GET, POST } = pathsByMethod;

const isRouteName = (name: string): name is RouteName => name in GET || name in POST;

const keyOf = (method: string, path: string): string =>
  `${method} ${path.replace('~', '/{language}')}`;

/** Route names by the gateway’s key, without HEAD: `GET /{language}`. */
const nameOfKey: ReadonlyMap<string, RouteName> = new Map(
  Object.entries(pathsByMethod).flatMap(([method, pathsOf]) =>
    Object.entries(pathsOf).flatMap(([name, paths]) =>
      isRouteName(name)
        ? paths.split(' ').map((path): [string, RouteName] => [keyOf(method, path), name])
        : [],
    ),
  ),
);

/** The gateway's keys of all routes, without their HEAD. */
export const allKeys: readonly string[] = [...nameOfKey.keys()];

/** The name of the route of a key; the fallback’s for a key in no list. */
export const routeOfKey = (key: string): RouteName =>
  nameOfKey.get(key.replace(/^HEAD /, 'GET ')) ?? fallbackName;
