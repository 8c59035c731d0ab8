import { describe, expect, it } from 'vitest';
import { type Assembly, Template } from '../../../../../infra/local/assembly/assembly.ts';
import { physicalScope } from '../../../../../infra/local/assembly/physical.ts';
import { readStack } from '../../../../../infra/local/assembly/stack.ts';

const fn = {
  Code: { S3Bucket: 'b', S3Key: 'k.zip' },
  Handler: 'index.handler',
  Runtime: 'nodejs24.x',
  Environment: {
    Variables: {
      SITE_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
      TABLE_NAME: { Ref: 'Table' },
      FORM_SECRET: {
        'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:::}}']],
      },
      REHEARSAL_CLOCK: { Ref: 'RehearsalClock' },
    },
  },
};
const assemblyOf = (resources: Record<string, unknown>): Assembly => ({
  stackName: 'call-x',
  region: 'ap-northeast-2',
  account: '000000000000',
  assetPath: () => undefined,
  template: Template.parse({
    Parameters: { RehearsalClock: { Type: 'String', Default: '' } },
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
      Secret: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
      ...resources,
    },
  }),
});
const table = {
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  },
};
const read = (resources: Record<string, unknown>) => {
  const assembly = assemblyOf(resources);
  const scope = physicalScope(assembly, {
    siteUrl: 'http://127.0.0.1:1',
    issuerUrl: 'http://127.0.0.1:8082',
    parameters: new Map([['RehearsalClock', '1@2x3']]),
    secret: (arn) => `secret of ${arn.split(':').at(-1)}`,
  });
  return readStack(assembly, scope);
};
const withFunction = (properties: object) =>
  read({ Table: table, Form: { Type: 'AWS::Lambda::Function', Properties: properties } });

describe('reading a stack', () => {
  it('gives a function the environment that CloudFormation would', () => {
    expect(withFunction(fn).functions[0]?.properties.Environment.Variables).toEqual({
      SITE_URL: 'http://127.0.0.1:1',
      TABLE_NAME: 'call-x-Table',
      FORM_SECRET: 'secret of call-x-Secret',
      REHEARSAL_CLOCK: '1@2x3',
    });
  });

  it('refuses a property that it would have to leave out', () => {
    expect(() => withFunction({ ...fn, Layers: ['arn'] })).toThrow(/Form \(AWS::Lambda.*Layers/);
  });

  it('refuses another handler or runtime', () => {
    expect(() => withFunction({ ...fn, Runtime: 'nodejs22.x' })).toThrow(/Form .*Runtime/);
  });

  it('refuses a type that it does not know', () => {
    expect(() => read({ Bus: { Type: 'AWS::Events::EventBus' } })).toThrow(
      'The local run does not know AWS::Events::EventBus (Bus)',
    );
  });

  it('refuses a reference to nothing', () => {
    const Environment = { Variables: { TABLE_NAME: { Ref: 'Gone' } } };
    expect(() => withFunction({ ...fn, Environment })).toThrow(/TABLE_NAME.*Gone/);
  });
});
