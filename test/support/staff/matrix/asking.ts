import type { Role } from '#shared/domain/people/role.ts';
import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { formToken, tokenField } from '#shared/staff/form-token.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { browserHeaders } from '../../world/web.ts';
import { secret } from '../../world/world.ts';
import { siteUrl } from '../staff-world.ts';
import type { Office } from './office.ts';

/** Somebody with a browser. */
export type Who = Readonly<{
  name: string;
  cookie: string;
  /** What they may do; none for those who are not signed in. */
  roles: readonly Role[];
  /** Undefined for those who are not signed in. */
  session?: StaffSession;
}>;

export type Fields = readonly (readonly [string, string])[];

type Request = Readonly<{
  method?: string;
  fields?: Fields;
  /** What is sent in place of what a browser sends. */
  headers?: Readonly<Record<string, string>>;
}>;

/** An answer as it came: no redirect is followed. */
export type Answer = Readonly<{ response: Response; status: number; html: string }>;

/** Asks the staff's site once, in somebody's browser. */
export const ask = async (
  { fetch }: Pick<Office, 'fetch'>,
  { cookie }: Pick<Who, 'cookie'>,
  path: string,
  { method = 'GET', fields, headers = browserHeaders }: Request = {},
): Promise<Answer> => {
  const response = await fetch(new URL(path, siteUrl), {
    method,
    headers: { ...headers, ...(cookie !== '' && { cookie }) },
    ...(fields && {
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    }),
  });
  return { response, status: response.status, html: await response.text() };
};

/** The field that says that a form of this route is the member's own; nothing for strangers. */
export const tokenOf = ({ session }: Who, route: RouteName): Fields =>
  session ? [[tokenField, formToken({ secret, session, route })]] : [];
