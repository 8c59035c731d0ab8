import type { Language } from '#shared/domain/call/language.ts';
import type { SiteRoute } from './routes.ts';

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** `never` for a path without parameters: nobody links to `/` or `/robots.txt` by name. */
type ParamsOfPath<Path> = Path extends `${string}{${string}`
  ? Readonly<{ [Name in NamesIn<Path>]: Name extends 'language' ? Language : string }>
  : never;

type RouteOf<Name> = Extract<SiteRoute, { name: Name }>;

/** The parameters of a route’s path; of several paths, the parameters of any of them. */
export type ParamsOf<Name extends SiteRoute['name']> = ParamsOfPath<RouteOf<Name>['paths'][number]>;

/** The same without the language; of several paths, those of the longest. */
export type OwnParamsOf<Name extends SiteRoute['name']> = Readonly<
  Record<Exclude<NamesIn<RouteOf<Name>['paths'][number]>, 'language'>, string>
>;

export type LinkedName = {
  [Name in SiteRoute['name']]: [ParamsOf<Name>] extends [never] ? never : Name;
}[SiteRoute['name']];

/** Pages that can be requested by POST as well, with the access of a browser without cookies. */
export type OpenedName = Extract<SiteRoute, { opens: string }>['opens'];
