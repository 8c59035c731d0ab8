import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type CallInForce, callInForce } from '#shared/domain/call/call-in-force.ts';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { edition } from '../builders/builders.ts';

export const testEdition: Edition = edition();
export const testCall: CallRecord = plannedCall(testEdition);
export const testInForce: CallInForce = callInForce(testEdition, testCall);

export const contextOf = (changes: Partial<PageContext> = {}): PageContext => ({
  edition: testEdition,
  language: 'en',
  rehearsalClock: undefined,
  ...changes,
});

/** What a browser sends with every form, whoever uses it. */
export const browserHeaders = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
} as const;

/** A request that came while the call was open. */
export const request = (changes: Partial<WebRequest> = {}): WebRequest => ({
  route: 'show-call',
  method: 'GET',
  path: '/en',
  params: { language: 'en' },
  query: new Map(),
  headers: {},
  cookies: new Map(),
  host: 'call.example',
  sourceIp: '192.0.2.1',
  receivedAt: testCall.closesAt - 60_000,
  language: 'en',
  body: new Uint8Array(),
  ...changes,
});

/** An event as the gateway's HTTP API sends it, payload 2.0. */
export const gatewayEvent = (
  routeKey: string,
  path: string,
  changes: Partial<APIGatewayProxyEventV2> = {},
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey,
  rawPath: path,
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  requestContext: {
    accountId: '0',
    apiId: 'api',
    domainName: 'call.example',
    domainPrefix: 'call',
    requestId: 'r',
    routeKey,
    stage: '$default',
    time: '',
    timeEpoch: testCall.closesAt - 60_000,
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
  },
  ...changes,
});
