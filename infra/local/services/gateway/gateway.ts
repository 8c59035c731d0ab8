import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualClock } from '../../clock/clock.ts';
import type { Invoke } from '../lambda/functions.ts';
import { accessLine } from './access-log.ts';
import { functionAnswer, gatewayAnswer, type WireAnswer } from './http-answer.ts';
import {
  decodedPath,
  type HttpEvent,
  httpEvent,
  requestTime,
  type WireRequest,
} from './http-event.ts';
import { router } from './routing.ts';
import { tokenBucket } from './throttle.ts';

export type GatewayRoute = Readonly<{
  routeKey: string;
  invoke: Invoke;
  timeoutMilliseconds: number;
  /** Requests a second and at once; none means the account's own, which is not simulated. */
  throttle?: Readonly<{ rate: number; burst: number }> | undefined;
}>;

export type GatewaySettings = Readonly<{
  routes: readonly GatewayRoute[];
  clock: VirtualClock;
  /** `$context` placeholders, as the stage gives them. */
  logFormat?: string | undefined;
  log: (line: string) => void;
}>;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const limits = { body: 10 * 1024 * 1024, headers: 10_240 };
/** What a function can be given; a body grows by a third in base64. */
const longestEvent = 6 * 1024 * 1024;

const tooLarge = gatewayAnswer(413, 'Request Entity Too Large');
const unavailable = gatewayAnswer(503, 'Service Unavailable');

const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= limits.body) chunks.push(chunk);
  }
  return length > limits.body ? undefined : Buffer.concat(chunks);
};

/** The length of an answer without a body is nobody's: to HEAD none is said. */
const write = (
  response: ServerResponse,
  answer: WireAnswer,
  { requestId, method }: Pick<WireRequest, 'requestId' | 'method'>,
): void => {
  const headers = answer.headers.filter(
    ([name]) => !['connection', 'content-length', 'transfer-encoding'].includes(name),
  );
  const length = method === 'HEAD' ? [] : [['content-length', String(answer.body.length)]];
  response.writeHead(answer.status, [...headers, ['apigw-requestid', requestId], ...length].flat());
  response.end(answer.body);
};

const passOn = async (route: GatewayRoute, event: HttpEvent): Promise<WireAnswer> => {
  // Base64 is ASCII: a text's length is its size but for what JSON escapes.
  if ((event.body?.length ?? 0) > longestEvent) return tooLarge;
  const patience = new AbortController();
  const late = sleep(route.timeoutMilliseconds, undefined, { signal: patience.signal }).then(
    () => unavailable,
    () => unavailable,
  );
  const answered = await Promise.race([route.invoke(event).then(functionAnswer), late]);
  patience.abort();
  return answered;
};

const prepare = ({ routes }: GatewaySettings) => {
  const match = router(routes.map(({ routeKey }) => routeKey));
  const byKey = new Map(
    routes.map((route) => {
      const { throttle } = route;
      const admit = throttle
        ? tokenBucket(throttle.rate, throttle.burst, () => performance.now())
        : () => true;
      return [route.routeKey, { route, admit }];
    }),
  );
  return (method: string, path: string) => {
    const found = match(method, path);
    const entry = found && byKey.get(found.routeKey);
    return entry && { ...entry, found };
  };
};

type Handled = Readonly<{ answer: WireAnswer; routeKey?: string; latency?: number }>;

const handler = (settings: GatewaySettings) => {
  const choose = prepare(settings);
  return async (request: WireRequest): Promise<Handled> => {
    const path = decodedPath(request.url);
    if (path === undefined) return { answer: gatewayAnswer(400, 'Bad Request') };
    const chosen = choose(request.method, path);
    if (!chosen) return { answer: gatewayAnswer(404, 'Not Found') };
    const { route, admit, found } = chosen;
    const { routeKey } = route;
    if (!admit()) return { routeKey, answer: gatewayAnswer(429, 'Too Many Requests') };
    const startedAt = performance.now();
    const answer = await passOn(route, httpEvent(request, path, found));
    return { routeKey, answer, latency: Math.round(performance.now() - startedAt) };
  };
};

const logged = (
  { logFormat, log }: GatewaySettings,
  request: WireRequest,
  { answer, routeKey = '-', latency }: Handled,
): void => {
  if (logFormat === undefined) return;
  const integration: Record<string, string> = {};
  if (latency === undefined) {
    integration['error.message'] = String(JSON.parse(answer.body.toString()).message);
  } else {
    // That of Lambda: what the function makes of a request is the answer's own.
    integration['integrationStatus'] = '200';
    integration['integration.status'] = '200';
    integration['integrationLatency'] = String(latency);
    integration['integration.latency'] = String(latency);
  }
  if (answer.integrationError !== undefined) {
    integration['integrationErrorMessage'] = answer.integrationError;
    integration['integration.error'] = answer.integrationError;
  }
  log(
    accessLine(logFormat, {
      requestId: request.requestId,
      requestTime: requestTime(request.receivedAt),
      requestTimeEpoch: String(request.receivedAt),
      routeKey,
      status: String(answer.status),
      protocol: 'HTTP/1.1',
      httpMethod: request.method,
      responseLength: String(answer.body.length),
      responseLatency: String(latency ?? 0),
      ...integration,
    }),
  );
};

/**
 * An HTTP API in front of the functions. It listens before the stack is read, so that a taken port
 * is found first; until `open` it asks to come back.
 */
export const createGateway = () => {
  let settings: GatewaySettings | undefined;
  let handle: ReturnType<typeof handler> | undefined;
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    const { method = 'GET', url = '/', rawHeaders } = incoming;
    const asked = { requestId, method };
    if (!settings || !handle) return write(response, unavailable, asked);
    // The receipt is the arrival of the head: a slow body does not make a request late.
    const receivedAt = settings.clock.now();
    const body = await readBody(incoming);
    const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
    const request = { method, url, rawHeaders, receivedAt, requestId, sourceIp };
    if (body === undefined) return write(response, tooLarge, asked);
    const wire: WireRequest = { ...request, body };
    const handled = await handle(wire);
    write(response, handled.answer, asked);
    logged(settings, wire, handled);
  };
  const server: Server = createServer({ maxHeaderSize: limits.headers }, (incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  return {
    server,
    open: (given: GatewaySettings): void => {
      settings = given;
      handle = handler(given);
    },
  };
};
