import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Clock, elapsed } from '#shared/runtime/clock.ts';
import { env } from '#shared/runtime/env.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { isLanguage, type Language } from '#shared/text/words.ts';
import { fieldsPosted } from './forms/form-body.ts';
import { pack } from './pack.ts';
import type { Posted } from './pages/languages.tsx';
import { languageBegun, preferredLanguage } from './preferred-language.ts';
import { bodyOf, requestOf, type WebRequest } from './request.ts';
import type { WebResponse } from './response.ts';
import { routeOfKey } from './routes/find-route.ts';
import { listedNames } from './routes/route-names.ts';
import type { fallbackRoute, RouteName, SiteRoute, WebArea } from './routes/routes.ts';
import { unlisted } from './security-headers.ts';

export type Operation = (request: WebRequest) => Promise<WebResponse>;

type NameIn<Area extends WebArea> = Extract<
  SiteRoute | typeof fallbackRoute,
  { area: Area }
>['name'];

/** An operation for every route of an area, and no other. */
export type OperationsOf<Area extends WebArea> = Readonly<Record<NameIn<Area>, Operation>>;

type AreaParts = Readonly<{
  clock: Clock;
  /** The answer to a form that a fault of ours kept from being saved. */
  unsaved: Operation;
  notFound: (language: Language) => WebResponse | Promise<WebResponse>;
  /** The page for a fault of ours, with what was posted. */
  broken: (language: Language, posted: Posted | undefined) => WebResponse | Promise<WebResponse>;
}>;

/** The operations of some routes, and how the other ones are loaded when first asked for. */
type InTwoSteps<Area extends WebArea, Later extends string> = Readonly<{
  operations: Readonly<Record<Exclude<NameIn<Area>, Later>, Operation>>;
  later: () => Promise<Readonly<Record<Later, Operation>>>;
}>;

type Found = Readonly<Partial<Record<string, Operation>>>;

/** The language that the path names, or begins with; where it names none, the browser's is taken. */
const languageOf = ({ pathParameters, rawPath, headers }: APIGatewayProxyEventV2): Language => {
  const first = rawPath.split('/')[1] ?? '';
  const named = rawPath === '/' ? '' : (pathParameters?.['language'] ?? first);
  if (isLanguage(named)) return named;
  return languageBegun(named) ?? preferredLanguage(headers['accept-language']);
};

const isForeign = ({ pathParameters }: APIGatewayProxyEventV2): boolean => {
  const named = pathParameters?.['language'];
  return named !== undefined && !isLanguage(named);
};

const routeOf = ({ routeKey }: APIGatewayProxyEventV2): RouteName => routeOfKey(routeKey);

/** What an event posts, as far as it can be read. */
const postedIn = (event: APIGatewayProxyEventV2): Posted | undefined => {
  const values = fieldsPosted(event.headers['content-type'], bodyOf(event));
  return values && { path: event.rawPath, values };
};

const mayBeListed = (event: APIGatewayProxyEventV2, { status }: WebResponse): boolean =>
  status < 400 && listedNames.includes(routeOf(event)) && !env.isRehearsal();

/** The answer as the gateway takes it. HEAD gets the headers of GET without its body. */
const packed = (
  event: APIGatewayProxyEventV2,
  answer: WebResponse,
): APIGatewayProxyStructuredResultV2 => {
  const headers = { ...(mayBeListed(event, answer) ? {} : unlisted), ...answer.headers };
  const whole = pack({ ...answer, headers }, event.headers['accept-encoding'] ?? '');
  if (event.requestContext.http.method !== 'HEAD') return whole;
  return { ...whole, body: '', isBase64Encoded: false };
};

/**
 * Answers a form that failed with `unsaved`, so that what was typed comes back. A page can be
 * requested again.
 */
const answered = async (
  { unsaved }: Pick<AreaParts, 'unsaved'>,
  operation: Operation,
  request: WebRequest,
): Promise<WebResponse> => {
  if (request.method !== 'POST') return operation(request);
  try {
    return await operation(request);
  } catch (error) {
    log('request-failed', { route: request.route, ...faultOf(error) });
    return unsaved(request);
  }
};

/** The page for a fault of ours; without what was posted where even that cannot be shown. */
const brokenAnswer = async (
  { broken }: Pick<AreaParts, 'broken'>,
  event: APIGatewayProxyEventV2,
): Promise<WebResponse> => {
  const language = languageOf(event);
  try {
    return await broken(language, postedIn(event));
  } catch (error) {
    log('request-failed', { route: routeOf(event), ...faultOf(error) });
    return broken(language, undefined);
  }
};

/** Finds the operation of the route, packs and logs its answer, and answers faults with a page. */
const handlerOver = (
  parts: AreaParts,
  find: (route: RouteName) => Promise<Operation | undefined>,
) => {
  const answerTo = async (
    event: APIGatewayProxyEventV2,
    millisecondsLeft: () => number,
  ): Promise<WebResponse> => {
    const route = routeOf(event);
    const language = languageOf(event);
    const operation = isForeign(event) ? undefined : await find(route);
    if (!operation) return parts.notFound(language);
    const receivedAt = parts.clock.ofEvent(event.requestContext.timeEpoch);
    const asked = requestOf(event, { route, language, receivedAt, millisecondsLeft });
    return answered(parts, operation, asked);
  };

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError(async (request) => {
      const { event, error } = request;
      log('request-failed', { route: routeOf(event), ...faultOf(error) });
      const answer = await brokenAnswer(parts, event);
      request.response = packed(event, answer);
    })
    .handler(async (event, context) => {
      const begun = elapsed();
      const answer = await answerTo(event, () => context.getRemainingTimeInMillis());
      log('request-answered', {
        route: routeOf(event),
        status: answer.status,
        ms: Math.round(elapsed() - begun),
      });
      return packed(event, answer);
    });
};

type AreaHandler = ReturnType<typeof handlerOver>;

/** The handler of an area. A route without its operation does not compile, nor one too many. */
export function areaHandler<Area extends WebArea>(
  parts: AreaParts & Readonly<{ operations: OperationsOf<Area> }>,
): AreaHandler;
export function areaHandler<Area extends WebArea, Later extends NameIn<Area>>(
  parts: AreaParts & InTwoSteps<Area, Later>,
): AreaHandler;
export function areaHandler(
  parts: AreaParts & Readonly<{ operations: Found; later?: () => Promise<Found> }>,
): AreaHandler {
  return handlerOver(
    parts,
    async (route) => parts.operations[route] ?? (await parts.later?.())?.[route],
  );
}
