import type { WebRequest } from '#shared/web/request.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The path of a page with what its query string asks for, so that links can lead back to it. */
export const pathWithQuery = ({ path, query }: Pick<WebRequest, 'path' | 'query'>): string => {
  const asked = new URLSearchParams([...query].reverse()).toString();
  return asked === '' ? path : `${path}?${asked}`;
};

/** The sign-in at which the issuer asks again who it is, and which leads on to `page`. */
export const signInAgainPath = ({ language }: Pick<WebRequest, 'language'>, page: string): string =>
  `${pathTo('begin-sign-in', { language })}?return=${encodeURIComponent(page)}&again=1`;

/** The sign-in that leads back to a page; after a form, to the home page. */
export const signInPath = (
  request: Pick<WebRequest, 'path' | 'query' | 'method' | 'language'>,
): string => {
  const page = request.method === 'GET' ? pathWithQuery(request) : pathTo('show-home', request);
  return `${pathTo('show-sign-in', request)}?return=${encodeURIComponent(page)}`;
};
