import type { Role } from '#shared/domain/people/role.ts';

/** The areas whose functions answer the web: one folder, one function, one role each. */
export type WebArea = 'public' | 'applicants' | 'documents' | 'staff';

/** Requests a second that the gateway lets through, and how many more in one moment. */
type Throttle = Readonly<{ rate: number; burst: number }>;

type Path = `/${string}`;

export type Route = Readonly<{
  /** The operation: its log field and its metric dimension. */
  name: string;
  area: WebArea;
  method: 'GET' | 'POST';
  /** One operation may stand at several paths, those with more parameters last. */
  paths: readonly [Path, ...Path[]];
  throttle: Throttle;
  /** Whether search engines may list what is there: it belongs to everybody, and to no one person. */
  isListed?: boolean;
  /** Which roles of the staff it is for; undefined where nobody has to be signed in. */
  roles?: readonly Role[];
  /**
   * The page that this POST shows for browsers without cookies; it has no operation file of its
   * own.
   */
  opens?: string;
}>;

export const throttles = {
  pages: { rate: 200, burst: 400 },
  forms: { rate: 100, burst: 200 },
  codes: { rate: 20, burst: 40 },
  /** Each uses one of the few functions that take files for about a second. */
  files: { rate: 10, burst: 20 },
} as const satisfies Readonly<Record<string, Throttle>>;

type Paths<P extends Path> = P | readonly [P, ...P[]];

const listOf = <P extends Path>(paths: Paths<P>): readonly [P, ...P[]] =>
  typeof paths === 'string' ? [paths] : paths;

/** A page or a file that is only looked at. */
export const get = <const Name extends string, const P extends Path>(
  name: Name,
  paths: Paths<P>,
  throttle: Throttle,
) => ({ name, method: 'GET', paths: listOf(paths), throttle }) as const;

/** The same where everybody may find it, by a search engine too. */
export const listed = <const R extends Readonly<{ method: 'GET' }>>(route: R) =>
  ({ ...route, isListed: true }) as const;

/** What changes something, or sends something. */
export const post = <const Name extends string, const P extends Path>(
  name: Name,
  path: P,
  throttle: Throttle,
) => ({ name, method: 'POST', paths: listOf<P>(path), throttle }) as const;

/** Shows the page of a GET route by POST: a browser without cookies posts its access. */
export const opens = <const Page extends string, const R extends ReturnType<typeof post>>(
  page: Page,
  route: R,
) => ({ ...route, opens: page }) as const;

/** The same for members of the staff with one of the roles. */
export const only = <const R extends Readonly<{ name: string }>>(
  roles: readonly Role[],
  route: R,
) => ({ ...route, roles }) as const;

export const inArea = <
  const Area extends WebArea,
  const Routes extends readonly Omit<Route, 'area'>[],
>(
  area: Area,
  routes: Routes,
) => routes.map((route: Routes[number]) => ({ ...route, area }));

/** What can be got can be asked for by HEAD, as link checkers, chats and mail programs do. */
export const methodsOf = (method: string): readonly string[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];
