import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realAnchor, virtualClock } from '../../../../infra/local/clock/clock.ts';
import { createGateway } from '../../../../infra/local/services/gateway/gateway.ts';
import { ofType, templateOf } from '../synthesized.ts';

const template = templateOf('2018-jeju');
const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage').map(
  ([, { Properties }]) => Properties,
);
const logFormat: string = stage?.['AccessLogSettings']['Format'];

const lines: Record<string, string>[] = [];
const gateway = createGateway();
const clock = virtualClock(realAnchor());

/** The first request comes through, and is refused by the function; the second finds the throttle. */
beforeAll(async () => {
  gateway.open({
    routes: [
      {
        routeKey: 'GET /en',
        invoke: async () => ({ ok: true, payload: '{"statusCode":429,"body":"too often"}' }),
        timeoutMilliseconds: 1000,
        throttle: { rate: 0, burst: 1 },
      },
    ],
    clock,
    logFormat,
    log: (line) => void lines.push(JSON.parse(line)),
  });
  await new Promise<void>((done) => gateway.server.listen(0, '127.0.0.1', done));
  const { port } = gateway.server.address() as AddressInfo;
  for (let asked = 0; asked < 2; asked += 1) await fetch(`http://127.0.0.1:${port}/en`);
});
afterAll(() => {
  clock.stop();
  gateway.server.close();
});

test('a 429 of the gateway is told apart from one of ours', () => {
  expect(lines.map(({ status, integrationStatus }) => [status, integrationStatus])).toEqual([
    ['429', '200'],
    ['429', '-'],
  ]);
  expect(lines[1]?.['error']).toBe('Too Many Requests');
});

test('the filter of throttled requests reads fields of the log, as they are written there', () => {
  const [, filter] =
    ofType(template, 'AWS::Logs::MetricFilter').find(([id]) => id.includes('RequestsThrottled')) ??
    [];
  const wanted = [
    ...String(filter?.Properties['FilterPattern']).matchAll(/\$\.(\w+) = "([^"]*)"/g),
  ].map(([, field = '', value]) => [field, value] as const);
  expect(wanted).toHaveLength(2);
  const fits = lines.map((line) => wanted.every(([field, value]) => line[field] === value));
  expect(fits).toEqual([false, true]);
});

test('a line names no address, path or browser', () => {
  expect(JSON.stringify(lines)).not.toMatch(/127\.0\.0\.1|user-?agent|"path"/i);
});
