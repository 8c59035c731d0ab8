import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeFile, ParsedFile } from './parse.ts';

/** An operation of the site: its name is that of its file, its area that of the function. */
export type RouteName = Readonly<{ name: string; area: string }>;

const isRouteName = (value: unknown): value is RouteName =>
  typeof value === 'object' && value !== null && 'name' in value && 'area' in value;

const listsRoutes = ({ path, text }: CodeFile): boolean =>
  path.startsWith('shared/') && /^export const routes\b/m.test(text);

/** The routes of whichever file of `shared` exports them, wherever it lies. */
export const readRoutes = async (
  root: string,
  source: readonly CodeFile[],
): Promise<readonly RouteName[]> => {
  const lists = source.filter(listsRoutes);
  const modules = await Promise.all(
    lists.map(
      ({ path }): Promise<{ routes?: unknown }> => import(pathToFileURL(join(root, path)).href),
    ),
  );
  const routes = modules
    .flatMap((module): readonly unknown[] => (Array.isArray(module.routes) ? module.routes : []))
    .filter(isRouteName);
  if (routes.length === 0) throw new Error('No file of shared exports a list of routes');
  return [...new Map(routes.map((route) => [route.name, route])).values()];
};

const camelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The files that export a route's operation under its name, in the folder of its area. */
export const handlerFiles = (
  files: readonly ParsedFile[],
  routes: readonly RouteName[],
): readonly ParsedFile[] =>
  files.filter(({ path, text }) =>
    routes.some(
      ({ name, area }) =>
        path.startsWith(`functions/${area}/`) &&
        /([^/]+)\.tsx?$/.exec(path)?.[1] === name &&
        new RegExp(`^export (?:const|function|async function) ${camelCase(name)}\\b`, 'm').test(
          text,
        ),
    ),
  );
