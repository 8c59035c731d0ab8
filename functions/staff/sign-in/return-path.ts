import { isLanguage } from '#shared/domain/call/language.ts';
import { pathsByMethod, rolesByName } from '#shared/web/routes/route-names.ts';

/** Longer than any address of ours with its query string. */
const longest = 2_000;

/** The paths of the pages for those who are signed in: no other address is followed after a sign-in. */
const paths: readonly (readonly string[])[] = Object.entries(pathsByMethod.GET)
  .filter(([name]) => rolesByName[name] !== undefined)
  .flatMap(([, paths]) => paths.replaceAll('~', '/{language}').split(' '))
  .map((path) => path.split('/'));

const isParameter = (part: string): boolean => part.startsWith('{');

/** Whether a segment is what a path has there: a language of ours, one plain name, or its own word. */
const fits = (part: string, given: string): boolean => {
  if (part === '{language}') return isLanguage(given);
  return isParameter(part) ? /^[\w-]+$/.test(given) : part === given;
};

const isOurs = (path: string): boolean => {
  const given = path.split('/');
  return paths.some(
    (parts) =>
      parts.length === given.length && parts.every((part, index) => fits(part, given[index] ?? '')),
  );
};

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
