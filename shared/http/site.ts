import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Clock } from '#shared/runtime/clock.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { isLanguage, type Language } from '#shared/text/catalogue.ts';
import type { Answer } from './answer.ts';
import { pack } from './pack.ts';
import { preferredLanguage } from './preferred-language.ts';
import { requestOf, type WebRequest } from './request.ts';
import { fallbackRoute, type RouteName, routeKeys, routes } from './routes.ts';

export type Operation = (request: WebRequest) => Promise<Answer>;

type SiteParts<Name extends RouteName> = Readonly<{
  clock: Clock;
  /** The operation of every route of the area. */
  operations: Readonly<Record<Name, Operation>>;
  /** What a form is answered that a fault of ours kept from being saved. */
  unsaved?: (request: WebRequest) => Promise<Answer>;
  notFound: (language: Language) => Answer;
  /** The page for a fault of ours. */
  broken: (language: Language) => Answer;
}>;

const namesByKey = new Map<string, RouteName>(
  routes.flatMap((route) => routeKeys(route).map((key) => [key, route.name] as const)),
);

const has = <Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  name: string,
): name is Name => Object.hasOwn(table, name);

/** The language that the path names. The first page of the site names none: there the browser's is taken. */
const languageOf = ({ pathParameters, rawPath, headers }: APIGatewayProxyEventV2): string =>
  rawPath === '/'
    ? preferredLanguage(headers['accept-language'])
    : (pathParameters?.['language'] ?? rawPath.split('/')[1] ?? '');

/** The handler of an area: finds the operation of the route, and packs, logs and mends its answer. */
export const siteOf = <Name extends RouteName>(parts: SiteParts<Name>) => {
  const answerTo = async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const route = namesByKey.get(event.routeKey) ?? fallbackRoute.name;
    const asked = languageOf(event);
    const isForeign = event.pathParameters?.['language'] !== undefined && !isLanguage(asked);
    const language = isLanguage(asked) ? asked : 'en';
    if (isForeign || !has(parts.operations, route)) return parts.notFound(language);
    const receivedAt = parts.clock.ofEvent(event.requestContext.timeEpoch);
    const request = requestOf(event, { route, language, receivedAt });
    return answered(parts.operations[route], request);
  };

  /** A page that fails can be looked at again; what was typed into a form has to come back. */
  const answered = async (operation: Operation, request: WebRequest): Promise<Answer> => {
    const { unsaved } = parts;
    if (request.method !== 'POST' || !unsaved) return operation(request);
    try {
      return await operation(request);
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
      return unsaved(request);
    }
  };

  const packed = (event: APIGatewayProxyEventV2, answer: Answer) =>
    pack(answer, event.headers['accept-encoding'] ?? '');

  const routeOf = (event: APIGatewayProxyEventV2): string =>
    namesByKey.get(event.routeKey) ?? fallbackRoute.name;

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      const { event, error } = request;
      log('request-failed', { route: routeOf(event), ...faultOf(error) });
      const language = languageOf(event);
      request.response = packed(event, parts.broken(isLanguage(language) ? language : 'en'));
    })
    .handler(async (event) => {
      const begun = performance.now();
      const answer = await answerTo(event);
      log('request-answered', {
        route: routeOf(event),
        status: answer.status,
        ms: Math.round(performance.now() - begun),
      });
      return packed(event, answer);
    });
};
