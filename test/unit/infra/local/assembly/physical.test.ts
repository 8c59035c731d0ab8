import { describe, expect, test } from 'vitest';
import { type Assembly, Template } from '../../../../../infra/local/assembly/assembly.ts';
import { physicalScope } from '../../../../../infra/local/assembly/physical.ts';
import { Refusal } from '../../../../../infra/refusal.ts';

const equals = (left: unknown, right: unknown) => ({ 'Fn::Equals': [left, right] });
const isRehearsal = equals({ Ref: 'RehearsalClock' }, '1@2x3');

const assembly: Assembly = {
  stackName: 'call-x',
  region: 'ap-northeast-2',
  account: '000000000000',
  assetPath: () => undefined,
  template: Template.parse({
    Parameters: { RehearsalClock: { Default: '' }, Asked: {} },
    Conditions: {
      Never: equals('a', 'b'),
      Rehearsal: isRehearsal,
      Real: { 'Fn::Not': [isRehearsal] },
      Both: { 'Fn::And': [{ Condition: 'Rehearsal' }, { Condition: 'Real' }] },
      Either: { 'Fn::Or': [{ Condition: 'Rehearsal' }, { Condition: 'Real' }] },
      Odd: { 'Fn::Contains': ['a', 'b'] },
      Text: 'yes',
    },
    Resources: {
      Secret: { Type: 'AWS::SecretsManager::Secret' },
      Named: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'mine' } },
      Bus: { Type: 'AWS::Events::EventBus' },
    },
  }),
};
const scopeWith = (parameters: Record<string, string> = {}) =>
  physicalScope(assembly, {
    siteUrl: 'http://127.0.0.1:8080',
    issuerUrl: 'http://127.0.0.1:8082',
    parameters: new Map(Object.entries(parameters)),
    secret: (arn, key) => (arn.endsWith('call-x-Secret') ? `secret ${key}`.trim() : undefined),
  });
const scope = scopeWith();

describe('a condition of the stack', () => {
  test.each([
    ['Never', false, false],
    ['Rehearsal', false, true],
    ['Real', true, false],
    ['Both', false, false],
    ['Either', true, true],
  ])('%s holds as it would on AWS', (name, byDefault, inRehearsal) => {
    expect(scope.condition(name, 'here')).toBe(byDefault);
    expect(scopeWith({ RehearsalClock: '1@2x3' }).condition(name, 'here')).toBe(inRehearsal);
  });

  test.each(['Odd', 'Text', 'Missing'])('%s that is not known is refused, not guessed', (name) => {
    expect(() => scope.condition(name, 'Form.Condition')).toThrow(Refusal);
    expect(() => scope.condition(name, 'Form.Condition')).toThrow('Form.Condition');
  });
});

describe('what the template refers to', () => {
  test('has the name that it is given, else one by its stack and itself', () => {
    expect(scope.reference('Named', 'here')).toBe('mine');
    expect(scope.reference('Secret', 'here')).toMatch(/:secret:call-x-Secret$/);
    expect(scope.attribute('Named', 'Arn', 'here')).toMatch(/:log-group:mine$/);
  });

  test('stands in the region and account of the stack', () => {
    expect(scope.reference('AWS::Region', 'here')).toBe('ap-northeast-2');
    expect(scope.reference('AWS::StackName', 'here')).toBe('call-x');
    expect(scope.reference('AWS::StackId', 'here')).toContain('stack/call-x/');
  });

  test.each([
    ['a resource that is not simulated', () => scope.reference('Bus', 'Form.Name')],
    ['one that does not exist', () => scope.reference('Gone', 'Form.Name')],
    ['a parameter without a value', () => scope.reference('Asked', 'Form.Name')],
    ['an attribute that nothing here has', () => scope.attribute('Named', 'Size', 'Form.Name')],
  ])('is refused with its place where it is %s', (_what, ask) => {
    expect(ask).toThrow('The local run cannot read Form.Name');
  });
});

describe('a text that AWS fills in', () => {
  const arn = 'arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:call-x-Secret';
  const resolve = (from: string, key = '') =>
    `{{resolve:secretsmanager:${from}:SecretString:${key}::}}`;

  test('has the secret in it, whole or one of its parts', () => {
    expect(scope.dynamic(`<${resolve(arn)}>`, 'here')).toBe('<secret>');
    expect(scope.dynamic(resolve(arn, 'key'), 'here')).toBe('secret key');
  });

  test('is refused where nobody knows the secret, or another service has it', () => {
    for (const text of [resolve(`${arn}2`), '{{resolve:ssm:/form/secret}}'])
      expect(() => scope.dynamic(text, 'Form.Env')).toThrow('cannot read Form.Env');
  });

  test('leads to the site that stands here', () => {
    const url = 'https://abc123.execute-api.ap-northeast-2.amazonaws.com/en';
    expect(scope.dynamic(url, 'here')).toBe('http://127.0.0.1:8080/en');
  });

  test('leads to the issuer that stands here', () => {
    const url = 'https://call-x-000000000000.auth.ap-northeast-2.amazoncognito.com/logout';
    expect(scope.dynamic(url, 'here')).toBe('http://127.0.0.1:8082/logout');
  });
});
