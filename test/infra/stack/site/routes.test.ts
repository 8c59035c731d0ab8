import { describe, expect, test } from 'vitest';
import { fallbackRoute, routeKeys, routes } from '#shared/web/routes/routes.ts';
import { areaOf, ofType, templateOf } from '../synthesized.ts';

const template = templateOf('2018-jeju');
const apiRoutes = ofType(template, 'AWS::ApiGatewayV2::Route');
const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage').map(([, resource]) => resource);

const wanted = [
  ...routes.flatMap((route) => routeKeys(route).map((key) => ({ ...route, key }))),
  { ...fallbackRoute, key: '$default' },
];

const routeOf = (key: string) => {
  const found = apiRoutes.find(([, { Properties }]) => Properties['RouteKey'] === key);
  if (!found) throw new Error(`There is no route ${key}.`);
  return found[1].Properties;
};

const integrationOf = (key: string) => {
  const [before, { Ref }] = routeOf(key)['Target']['Fn::Join'][1];
  expect(before).toBe('integrations/');
  return template.Resources[Ref]?.Properties ?? {};
};

describe('the gateway', () => {
  test('has exactly the routes of the list', () => {
    const keys = apiRoutes.map(([, { Properties }]) => Properties['RouteKey']);
    expect(keys.sort()).toEqual(wanted.map(({ key }) => key).sort());
  });

  test.each(wanted)('$key is $name of the area $area', ({ key, name, area }) => {
    expect(routeOf(key)['OperationName']).toBe(name);
    const integration = integrationOf(key);
    expect(areaOf(integration['IntegrationUri']['Fn::GetAtt'][0])).toBe(area);
    expect(integration).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
    expect(integration['TimeoutInMillis']).toBeLessThanOrEqual(29_000);
  });

  test.each(wanted)('$key has its throttle', ({ key, throttle }) => {
    expect(stage?.Properties['RouteSettings'][key]).toEqual({
      // Nothing reads them, and they are paid by route.
      DetailedMetricsEnabled: false,
      ThrottlingRateLimit: throttle.rate,
      ThrottlingBurstLimit: throttle.burst,
    });
  });

  test('makes the stage only once the routes are there that it has settings for', () => {
    expect([...(stage?.DependsOn ?? [])].sort()).toEqual(apiRoutes.map(([id]) => id).sort());
  });

  test('may call the functions that it points at', () => {
    const allowed = ofType(template, 'AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties['Principal'] === 'apigateway.amazonaws.com')
      .map(([, { Properties }]) => areaOf(Properties['FunctionName']['Fn::GetAtt'][0]));
    expect(allowed.sort()).toEqual(['applicants', 'documents', 'public', 'staff']);
  });

  test('logs neither who asked nor the path, which can hold a reference', () => {
    const format: Record<string, string> = JSON.parse(
      stage?.Properties['AccessLogSettings']['Format'],
    );
    expect(Object.values(format).sort()).toEqual([
      '$context.error.message',
      '$context.error.responseType',
      '$context.integrationErrorMessage',
      '$context.integrationLatency',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});
