import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from '#shared/text/words.ts';
import type { RouteName } from './routes/routes.ts';

/** A request as the operations see it. */
export type WebRequest = Readonly<{
  route: RouteName;
  method: string;
  path: string;
  params: Readonly<Record<string, string | undefined>>;
  /** The query string, decoded: of a name that stands twice, the first; empty where it is broken. */
  query: ReadonlyMap<string, string>;
  headers: Readonly<Record<string, string | undefined>>;
  /** Cookies by name; of one that is sent twice, the first. */
  cookies: ReadonlyMap<string, string>;
  /** The host that the gateway answers for, not the one that a header claims. */
  host: string;
  /** The network address that the gateway saw. Personal: it goes into no log, key or metric. */
  sourceIp: string;
  /** When the gateway received the request, in the call's time; decides whether it is in time. */
  receivedAt: number;
  language: Language;
  body: Uint8Array;
  /** How long the function still has for its answer, in ms. */
  millisecondsLeft?: (() => number) | undefined;
}>;

/** The path of a page; undefined for the answer to a form. */
export const pathOfPage = ({ method, path }: Pick<WebRequest, 'method' | 'path'>) =>
  method === 'GET' && /^\/[\w./-]+$/.test(path) ? path : undefined;

export const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** More of a query string is not read: a list with 200 ticked applications has some 3,000 characters. */
const longestQuery = 6_000;

const queryOf = ({ rawQueryString = '' }: APIGatewayProxyEventV2): ReadonlyMap<string, string> =>
  new Map([...new URLSearchParams(rawQueryString.slice(0, longestQuery))].reverse());

const cookiesOf = ({ cookies = [] }: APIGatewayProxyEventV2): ReadonlyMap<string, string> =>
  new Map(
    cookies
      .map((cookie) => cookie.split('=', 2))
      .map(([name = '', value = '']): [string, string] => [name.trim(), value])
      .reverse(),
  );

/** HEAD is handled as GET; the area handler drops the body. */
const methodOf = ({ requestContext: { http } }: APIGatewayProxyEventV2): string =>
  http.method === 'HEAD' ? 'GET' : http.method;

export const requestOf = (
  event: APIGatewayProxyEventV2,
  {
    route,
    language,
    receivedAt,
    millisecondsLeft,
  }: Pick<WebRequest, 'route' | 'language' | 'receivedAt' | 'millisecondsLeft'>,
): WebRequest => ({
  route,
  method: methodOf(event),
  path: event.rawPath,
  params: event.pathParameters ?? {},
  query: queryOf(event),
  headers: event.headers,
  cookies: cookiesOf(event),
  host: event.requestContext.domainName,
  sourceIp: event.requestContext.http.sourceIp,
  receivedAt,
  language,
  body: bodyOf(event),
  millisecondsLeft,
});
