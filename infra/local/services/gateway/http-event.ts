import type { RouteMatch } from './routing.ts';

/** One request as it came over the wire. */
export type WireRequest = Readonly<{
  method: string;
  /** Path and query as sent. */
  url: string;
  /** Names and values in turn, as node:http's `rawHeaders`. */
  rawHeaders: readonly string[];
  body: Buffer;
  sourceIp: string;
  requestId: string;
  /** When the gateway received it. */
  receivedAt: number;
}>;

const pathOf = (url: string): string => url.split('?')[0] ?? '/';

/** HTTP APIs hand on a decoded path. Undefined for one that is no UTF-8 in percent encoding. */
export const decodedPath = (url: string): string | undefined => {
  try {
    return decodeURIComponent(pathOf(url));
  } catch {
    return undefined;
  }
};

const grouped = (pairs: Iterable<readonly [string, string]>): Record<string, string> => {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(found);
};

const headerPairs = ({ rawHeaders }: WireRequest): [string, string][] =>
  rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? '']] : [],
  );

/** Ends at the gateway: they describe one connection. */
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te']);

const isText = (headers: Readonly<Record<string, string>>): boolean =>
  headers['content-encoding'] === undefined &&
  /^(text\/|application\/(json|javascript|xml)\b)/i.test(headers['content-type'] ?? '');

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The access log's form of an instant: `18/May/2018:00:00:00 +0000`. */
export const requestTime = (instant: number): string => {
  const iso = new Date(instant).toISOString();
  const month = months[Number(iso.slice(5, 7)) - 1];
  return `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};

const cookiesOf = (pairs: readonly [string, string][]): string[] =>
  pairs.flatMap(([name, value]) => (name === 'cookie' ? value.split(/;\s*/) : [])).filter(Boolean);

const forwarded = (request: WireRequest, headers: Readonly<Record<string, string>>) => ({
  'content-length': String(request.body.length),
  'x-amzn-trace-id': `Root=1-${Math.floor(request.receivedAt / 1000).toString(16)}-${request.requestId.replaceAll('-', '').slice(0, 24)}`,
  'x-forwarded-for': [headers['x-forwarded-for'], request.sourceIp].filter(Boolean).join(', '),
  'x-forwarded-port': headers['host']?.split(':')[1] ?? '80',
  'x-forwarded-proto': 'http',
});

/**
 * The event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = (request: WireRequest, path: string, match: RouteMatch) => {
  const pairs = headerPairs(request);
  const received = grouped(pairs.filter(([name]) => name !== 'cookie' && !hopByHop.has(name)));
  const headers = { ...received, ...forwarded(request, received) };
  const rawQueryString = request.url.split('?').slice(1).join('?');
  const query = grouped(new URLSearchParams(rawQueryString));
  const cookies = cookiesOf(pairs);
  const encoded = !isText(headers);
  const domainName = received['host'] ?? '';
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? '',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: received['user-agent'] ?? '',
      },
      requestId: request.requestId,
      routeKey: match.routeKey,
      stage: '$default',
      time: requestTime(request.receivedAt),
      timeEpoch: request.receivedAt,
    },
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    ...(request.body.length > 0 && {
      body: request.body.toString(encoded ? 'base64' : 'utf8'),
    }),
    isBase64Encoded: request.body.length > 0 && encoded,
  };
};

export type HttpEvent = ReturnType<typeof httpEvent>;
