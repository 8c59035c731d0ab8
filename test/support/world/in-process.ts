import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { routeKeys, routes } from '#shared/web/routes/routes.ts';
import { router } from '../../../infra/local/services/gateway/routing.ts';
import { gatewayEvent } from './web.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** What a browser of the tests asks with: `fetch`, or the function in this process. */
export type Fetch = (url: URL, init?: RequestInit) => Promise<Response>;

const match = router(routes.flatMap(routeKeys));
/**
 * Longer than all tests: a process that died in a test never answers, and the end of its time would
 * be logged into whatever test is then running.
 */
const anHour = 3_600_000;
const context: Context = { ...JSON.parse('{}'), getRemainingTimeInMillis: () => anHour };

/** From where and when the requests of a browser come. */
export type Line = Readonly<{ sourceIp?: string; now: () => number }>;

/** Hands requests to an area's handler as the gateway does, without a server between. */
export const inProcess =
  (handler: Handler, { sourceIp = '192.0.2.1', now }: Line): Fetch =>
  async (url, init = {}) => {
    const request = new Request(url, init);
    const method = request.method;
    const found = match(method, url.pathname);
    const cookie = new Headers(init.headers).get('cookie');
    const event = gatewayEvent(found?.routeKey ?? '$default', url.pathname, {
      rawQueryString: url.search.slice(1),
      headers: Object.fromEntries(request.headers),
      ...(cookie ? { cookies: cookie.split('; ') } : {}),
      ...(found ? { pathParameters: { ...found.pathParameters } } : {}),
      body: Buffer.from(await request.arrayBuffer()).toString('base64'),
      isBase64Encoded: true,
    });
    event.requestContext.http.method = method;
    event.requestContext.domainName = url.host;
    event.requestContext.timeEpoch = now();
    event.requestContext.http.sourceIp = sourceIp;
    const {
      statusCode = 200,
      headers = {},
      cookies = [],
      body = '',
      isBase64Encoded = false,
    } = await handler(event, context);
    const given = new Headers(
      Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    for (const one of cookies) given.append('set-cookie', one);
    const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : body;
    return new Response(bytes, { status: statusCode, headers: given });
  };
