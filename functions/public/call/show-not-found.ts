import { url } from '#shared/text/url.ts';
import { isLanguage, type Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notFoundPage, wrongMethodPage } from '#shared/web/pages/standard-pages.ts';
import { seeOther } from '#shared/web/response.ts';
import { allKeys } from '#shared/web/routes/find-route.ts';
import { methodsOf } from '#shared/web/routes/route.ts';

/** Longer than any of our paths: tokens have 43 characters. */
const mostCharacters = 200;

const matches = (pattern: string, given: readonly string[]): boolean => {
  const wanted = pattern.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) =>
      part === '{language}'
        ? isLanguage(given[at] ?? '')
        : part.startsWith('{') || part === given[at],
    )
  );
};

const methodsAt = (path: string): readonly string[] => {
  if (path.length > mostCharacters) return [];
  const given = path.split('/');
  return allKeys.flatMap((key) => {
    const [method = '', pattern = ''] = key.split(' ');
    return matches(pattern, given) ? methodsOf(method) : [];
  });
};

const withoutSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
};

/**
 * Answers what no route matches: redirects where only a trailing slash is wrong, 405 where the path
 * has another method, else 404.
 */
export const showNotFound =
  ({ contextIn }: { contextIn: (language: Language) => PageContext }): Operation =>
  async ({ language, method, path }) => {
    const withoutSlash = withoutSlashes(path);
    const isPlain = /^[\w./-]+$/.test(withoutSlash) && path !== withoutSlash;
    if (method === 'GET' && isPlain && methodsAt(withoutSlash).includes('GET'))
      return seeOther(url(withoutSlash));
    const allowed = methodsAt(path);
    const context = contextIn(language);
    return allowed.length > 0
      ? wrongMethodPage(context, [...new Set(allowed)].join(', '))
      : notFoundPage(context);
  };
