export type RouteMatch = Readonly<{
  routeKey: string;
  pathParameters: Readonly<Record<string, string>>;
}>;

type Segment = Readonly<{ kind: 'static' | 'parameter' | 'greedy'; text: string }>;
type Entry = Readonly<{ routeKey: string; method: string; segments: readonly Segment[] }>;

const segmentOf = (text: string): Segment => {
  const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? [];
  if (name === undefined) return { kind: 'static', text };
  return { kind: greedy ? 'greedy' : 'parameter', text: name };
};

const entryOf = (routeKey: string): Entry => {
  const [method = '', path = ''] = routeKey.split(' ');
  return { routeKey, method, segments: path.slice(1).split('/').map(segmentOf) };
};

const parametersOf = (
  segments: readonly Segment[],
  parts: readonly string[],
): Record<string, string> | undefined => {
  const found: Record<string, string> = {};
  for (const [index, { kind, text }] of segments.entries()) {
    const rest = parts.slice(index);
    const [part = ''] = rest;
    if (kind === 'greedy') return { ...found, [text]: rest.join('/') };
    if (kind === 'static' ? part !== text : part === '') return undefined;
    if (kind === 'parameter') found[text] = part;
  }
  return parts.length === segments.length ? found : undefined;
};

const order = { static: 0, parameter: 1, greedy: 2 };

/** Where a path has ended, which orders it among those that go on: else the order is none. */
const ended = -1;

const moreSpecific = (a: Entry, b: Entry): number => {
  const length = Math.max(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [a.segments[index], b.segments[index]];
    const by = (one ? order[one.kind] : ended) - (other ? order[other.kind] : ended);
    if (by !== 0) return by;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
};

/**
 * Chooses a route as HTTP APIs do: the whole path and method, then a path with a variable, then a
 * greedy one, then `$default`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation
 */
export const router = (routeKeys: readonly string[]) => {
  const entries = routeKeys
    .filter((key) => key !== '$default')
    .map(entryOf)
    .sort(moreSpecific);
  return (method: string, path: string): RouteMatch | undefined => {
    const parts = path.slice(1).split('/');
    for (const entry of entries) {
      if (entry.method !== method && entry.method !== 'ANY') continue;
      const pathParameters = parametersOf(entry.segments, parts);
      if (pathParameters) return { routeKey: entry.routeKey, pathParameters };
    }
    return routeKeys.includes('$default')
      ? { routeKey: '$default', pathParameters: {} }
      : undefined;
  };
};
