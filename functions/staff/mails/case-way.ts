import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { fromList, listIn } from '../cases/list/list-address.ts';

type Asked = Pick<StaffVisit, 'request' | 'context'>;

/** A path about an application, with the list that it was opened from. */
export const withList = ({ request, context }: Asked, path: string): string =>
  fromList(path, listIn(request, context.edition));

/** The page of an application, which leads on in its list; `done` says what was done. */
export const caseWay = (
  visit: Asked,
  reference: string,
  done?: 'resend-mail' | 'change-address',
): string => {
  const path = withList(visit, pathTo('show-case', { ...visit.context, reference }));
  if (done === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}done=${done}`;
};
