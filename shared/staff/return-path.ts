import { isLanguage } from '#shared/domain/call/language.ts';
import type { Route } from '#shared/web/routes/route.ts';
import { routes } from '#shared/web/routes/routes.ts';

/** Longer than any address of ours with its query string. */
const longest = 2_000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `/{language}/staff/people/{member}` with plain names in the place of its parameters. */
const patternOf = (path: string): string =>
  path
    .split(/\{\w+\}/)
    .map(escaped)
    .join('([\\w-]+)');

/** The pages of those who are signed in: no other address is followed after a sign-in. */
const patterns: readonly RegExp[] = routes
  .filter((route: Route) => route.method === 'GET' && route.roles !== undefined)
  .flatMap(({ paths }) => paths.map((path) => new RegExp(`^${patternOf(path)}$`)));

const isOurs = (path: string): boolean =>
  patterns.some((pattern) => {
    const [, language] = pattern.exec(path) ?? [];
    return language !== undefined && isLanguage(language);
  });

/**
 * An address of ours that a sign-in may lead back to: of a page for members, as its path is written,
 * with any query string; undefined for every other.
 */
export const returnPath = (given: string | undefined): string | undefined => {
  if (given === undefined || given.length > longest) return undefined;
  const [, path = '', query = ''] = /^(\/[\w/-]*)(\?[!-~]*)?$/.exec(given) ?? [];
  if (!isOurs(path) || /[\\"<>#]/.test(query)) return undefined;
  return `${path}${query}`;
};
