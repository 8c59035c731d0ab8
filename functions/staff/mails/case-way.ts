import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The list that an application was opened from, as its page and these forms carry it. */
export const listField = 'list';

type Asked = Pick<StaffVisit, 'request' | 'values'>;

export const listOf = ({ request, values }: Asked): string =>
  values.get(listField) ?? request.query.get(listField) ?? '';

/** A path of this area with the list that the page was opened from. */
export const withList = (asked: Asked, path: string): string => {
  const list = listOf(asked);
  return list === '' ? path : `${path}?${listField}=${encodeURIComponent(list)}`;
};

/** What is done by the forms of mails, as the page of an application says it. */
export const mailActs = ['resend-mail', 'change-address'] as const;
export type MailAct = (typeof mailActs)[number];

/** The page of an application, which leads on in its list; `done` says what was done. */
export const caseWay = (
  visit: Asked & Pick<StaffVisit, 'context'>,
  reference: string,
  done?: MailAct,
): string => {
  const path = withList(visit, pathTo('show-case', { ...visit.context, reference }));
  if (done === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}done=${done}`;
};
