import type { Edition } from '#shared/domain/call/edition.ts';
import {
  type ListColumn,
  type ListQuery,
  listAddress,
  listColumns,
  readListQuery,
} from '#shared/domain/selection/list-query.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

type In = Pick<PageContext, 'language'>;

const withQuestion = (path: string, address: string): string =>
  address === '' ? path : `${path}?${address}`;

/** The page of a list, with what is ticked in it. */
export const listPath = (context: In, query: ListQuery, ticked: readonly string[] = []): string => {
  const parts = [listAddress(query), ticked.length > 0 ? `ticked=${ticked.join(',')}` : ''];
  return withQuestion(pathTo('list-cases', context), parts.filter((part) => part !== '').join('&'));
};

/** The same path, which also says from which list it was opened. */
export const fromList = (path: string, query: ListQuery): string => {
  const list = listAddress({ ...query, from: undefined });
  return withQuestion(path, list === '' ? '' : `list=${encodeURIComponent(list)}`);
};

/** The page of an application, which leads back to the list, and on to the next one in it. */
export const casePath = (context: In, reference: string, query: ListQuery): string =>
  fromList(pathTo('show-case', { ...context, reference }), query);

/** The list that a page was opened from, and goes on in. */
export const listIn = (request: Pick<WebRequest, 'query'>, edition: Edition): ListQuery => {
  const params = new Map(new URLSearchParams(request.query.get('list') ?? ''));
  return readListQuery(params, edition).query;
};

type Params = ReadonlyMap<string, string>;

/** The box by which a column is chosen. */
export const columnBox = (column: ListColumn): string => `column-${column}`;

/** The columns that were chosen by their boxes; undefined where no box was shown. */
export const columnsChosen = (params: Params): readonly ListColumn[] | undefined => {
  if (!params.has('columns-chosen')) return undefined;
  const chosen = listColumns.filter((column) => params.has(columnBox(column)));
  return chosen.length > 0 ? chosen : undefined;
};

/** Where a form of the list leads: the same list with the short address, or another page of it. */
export const listAsked = (
  context: In,
  params: Params,
  { query, ticked }: Readonly<{ query: ListQuery; ticked: readonly string[] }>,
): string | undefined => {
  const columns = columnsChosen(params);
  const go = params.get('go');
  const isForm = [...params.values()].includes('') || columns !== undefined || go !== undefined;
  if (!isForm) return undefined;
  const from = go === 'next' ? params.get('next') : undefined;
  return listPath(context, { ...query, from, columns: columns ?? query.columns }, ticked);
};
