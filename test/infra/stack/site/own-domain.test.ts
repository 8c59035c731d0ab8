import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { ofType, stackOf, type TemplateJson, templateOf } from '../synthesized.ts';

const certificate = 'arn:aws:acm:ap-northeast-2:123456789012:certificate/12ab-34cd';
const domain = { name: 'apply.we-gov.org', certificate };
const own: TemplateJson = JSON.parse(
  JSON.stringify(Template.fromStack(stackOf('2018-jeju', { domain })).toJSON()),
);
const gateways = templateOf('2018-jeju');

/** What the functions are told of where the site stands. */
const toldUrls = (template: TemplateJson): readonly unknown[] =>
  ofType(template, 'AWS::Lambda::Function').flatMap(
    ([, { Properties }]) => Properties['Environment']?.Variables?.[envNames.siteUrl] ?? [],
  );

describe('a call with a host name of its own', () => {
  test('is reached by it alone, with its certificate', () => {
    const [[, name] = []] = ofType(own, 'AWS::ApiGatewayV2::DomainName');
    expect(name?.Properties).toEqual({
      DomainName: domain.name,
      DomainNameConfigurations: [
        { CertificateArn: certificate, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    });
    expect(ofType(own, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
    const [[, api] = []] = ofType(own, 'AWS::ApiGatewayV2::Api');
    expect(api?.Properties['DisableExecuteApiEndpoint']).toBe(true);
  });

  test('says it in every mail, and where staff come back from signing in', () => {
    expect(new Set(toldUrls(own))).toEqual(new Set(['https://apply.we-gov.org']));
    const [[, client] = []] = ofType(own, 'AWS::Cognito::UserPoolClient');
    expect(client?.Properties['CallbackURLs']).toEqual([
      'https://apply.we-gov.org/staff/signed-in',
    ]);
  });

  test('says what the host name has to point at', () => {
    expect(own.Outputs?.['SiteUrl']?.['Value']).toBe('https://apply.we-gov.org');
    expect(own.Outputs?.['SiteTarget']).toBeDefined();
  });
});

test('a call without one is reached by the address of the gateway', () => {
  expect(ofType(gateways, 'AWS::ApiGatewayV2::DomainName')).toEqual([]);
  const [[, api] = []] = ofType(gateways, 'AWS::ApiGatewayV2::Api');
  expect(api?.Properties['DisableExecuteApiEndpoint']).toBeUndefined();
  expect(gateways.Outputs?.['SiteTarget']).toBeUndefined();
});
