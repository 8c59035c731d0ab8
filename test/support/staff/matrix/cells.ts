import { tokenField } from '#shared/staff/form-token.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { type Route, routeKeys, routes } from '#shared/web/routes/routes.ts';
import { router } from '../../../../infra/local/services/gateway/routing.ts';
import { foreign } from '../../world/from-elsewhere.ts';
import { browserHeaders } from '../../world/web.ts';
import { type Fields, tokenOf, type Who } from './asking.ts';
import type { Rule, StaffRouteName } from './rule.ts';

/** A route at one of its paths, with its rule. */
export type Asked = Readonly<{
  name: StaffRouteName;
  route: Route;
  path: string;
  rule: Rule;
  /** Another address of a path that is asked for in every way already. */
  isAgain: boolean;
}>;

/** One request of somebody, and what has to come of it. */
export type Cell = Readonly<{
  who: Who;
  /** What is special about the request. */
  way: string;
  method: string;
  headers?: Readonly<Record<string, string>>;
  fields?: Fields;
  status: number;
  location?: string;
  /** Whether it is done: then it may write, and show what they may see. */
  isDone: boolean;
}>;

const filled = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name);

/** The addresses of a route, with what its rules say of each. */
export const askedOf = (
  route: Route,
  name: StaffRouteName,
  rules: Rule | readonly Rule[],
): readonly Asked[] =>
  [rules].flat().flatMap((rule, index) =>
    route.paths.map((path) => ({
      ...{ name, route, rule, isAgain: index > 0 },
      path: filled(path, { language: 'en', ...rule.params }),
    })),
  );

const isStranger = ({ session }: Who): boolean => session === undefined;

const isFor = ({ for: whom }: Rule, { roles }: Who): boolean =>
  whom === 'anybody' || roles.some((role) => whom.includes(role));

const answerOf = ({ answers = 200 }: Rule, who: Who): number =>
  typeof answers === 'number' ? answers : answers(who);

const match = router(routes.flatMap(routeKeys));

/** Methods that no route has at an address. */
const otherMethods = (path: string): readonly string[] =>
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
    (method) => !match(method, path),
  );

/** What has another method than the site knows there is refused, whoever asks. */
const byOtherMethods = ({ path, name }: Asked, who: Who): readonly Cell[] =>
  otherMethods(path).map((method) => ({
    ...{ who, method, way: `by ${method}`, status: 405, isDone: false },
    ...(method === 'POST' && { fields: tokenOf(who, name) }),
  }));

const outcomeOfGet = ({ rule, path }: Asked, who: Who) => {
  if (isStranger(who) && rule.for !== 'anybody') {
    const signIn = pathTo('show-sign-in', { language: 'en' });
    const location = `${signIn}?return=${encodeURIComponent(path)}`;
    return { status: 303, location, isDone: false };
  }
  if (!isFor(rule, who)) return { status: 403, isDone: false };
  return { status: answerOf(rule, who), isDone: true };
};

const gets = (asked: Asked, who: Who): readonly Cell[] => {
  const outcome = outcomeOfGet(asked, who);
  const headers = { ...browserHeaders, 'sec-fetch-site': 'cross-site' };
  return [
    { who, way: 'by GET', method: 'GET', ...outcome },
    { who, way: 'by HEAD', method: 'HEAD', ...outcome },
    { who, way: 'by a link of another site', method: 'GET', headers, ...outcome },
  ];
};

type Form = Readonly<{
  way: string;
  token: Fields;
  /** The answer to a member who may send the form. */
  status: number;
  headers?: Readonly<Record<string, string>>;
}>;

const { 'sec-fetch-site': _, ...plainHeaders } = browserHeaders;

/** Forms that are not acted on, whoever sends them. */
const formsOf = ({ name }: Asked, who: Who, another: Who): readonly Form[] => {
  const other = name === 'save-view' ? 'remove-view' : 'save-view';
  const elsewhere = foreign.map((headers) => ({
    ...{ way: `from elsewhere: ${JSON.stringify(headers)}`, status: 403 },
    token: tokenOf(who, name),
    headers: { ...plainHeaders, ...headers },
  }));
  return [
    { way: 'without a token', token: [], status: 409 },
    { way: 'with an empty token', token: [[tokenField, '']], status: 409 },
    { way: 'with the token of another route', token: tokenOf(who, other), status: 409 },
    { way: 'with the token of another browser', token: tokenOf(another, name), status: 409 },
    ...elsewhere,
    {
      ...{ way: 'that is no form', token: tokenOf(who, name), status: 415 },
      headers: { ...browserHeaders, 'content-type': 'text/plain' },
    },
  ];
};

/** Of the same form: what a stranger, or a member whom it is not for, is answered. */
const refusedFor = ({ rule }: Asked, who: Who, { status, headers }: Form): number => {
  if (isStranger(who) && rule.strangers !== undefined) return rule.strangers;
  // It is not asked who it is.
  if (headers) return status;
  if (isStranger(who)) return 401;
  return isFor(rule, who) ? status : 403;
};

const postOf = (asked: Asked, who: Who, form: Form): Cell => ({
  ...{ who, way: form.way, method: 'POST', isDone: false },
  fields: [...(asked.rule.fields ?? []), ...form.token],
  status: refusedFor(asked, who, form),
  ...(form.headers && { headers: form.headers }),
});

const posts = (asked: Asked, who: Who, another: Who): readonly Cell[] => {
  const mayNot = isStranger(who) || !isFor(asked.rule, who);
  const own = { way: 'with a token of their own', token: tokenOf(who, asked.name), status: 403 };
  const forms = [...formsOf(asked, who, another), ...(mayNot ? [own] : [])];
  return forms.map((form) => postOf(asked, who, form));
};

/** What somebody asks a route for without that anything comes of it but a page. */
export const cellsOf = (asked: Asked, who: Who, another: Who): readonly Cell[] => {
  const { route, isAgain } = asked;
  const cells = route.method === 'GET' ? gets(asked, who) : posts(asked, who, another);
  if (!isAgain) return [...cells, ...byOtherMethods(asked, who)];
  return cells.filter(({ way }) =>
    /^(by GET|without a token|with a token of their own)$/.test(way),
  );
};

/** The form of a route as a member whom it is for sends it; undefined for everybody else. */
export const sentCell = (asked: Asked, who: Who): Cell | undefined => {
  const { rule, name } = asked;
  if (asked.route.method === 'GET' || isStranger(who) || !isFor(rule, who)) return undefined;
  const fields = [...(rule.fields ?? []), ...tokenOf(who, name)];
  const way = 'with a token of their own';
  return { who, way, method: 'POST', fields, status: answerOf(rule, who), isDone: true };
};
