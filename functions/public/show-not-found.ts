import type { Frame } from '#shared/http/pages/layout.tsx';
import { notFoundPage, wrongMethodPage } from '#shared/http/pages/standard-pages.ts';
import { routes } from '#shared/http/routes.ts';
import type { Operation } from '#shared/http/site.ts';
import { isLanguage, type Language } from '#shared/text/catalogue.ts';

const matches = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) =>
      part === '{language}'
        ? isLanguage(given[at] ?? '')
        : part.startsWith('{') || part === given[at],
    )
  );
};

/** Answers what no route does: 405 where the path is used with another method, else 404. */
export const showNotFound =
  ({ frameIn }: { frameIn: (language: Language) => Frame }): Operation =>
  async ({ language, path }) => {
    const allowed = routes
      .filter(({ paths }) => paths.some((pattern) => matches(pattern, path)))
      .map(({ method }) => method);
    const frame = frameIn(language);
    return allowed.length > 0
      ? wrongMethodPage(frame, [...new Set(allowed)].join(', '))
      : notFoundPage(frame);
  };
