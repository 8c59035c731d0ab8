import { describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { editionToDeploy } from '../../../infra/editions/rehearsed-edition.ts';
import { checkRegion } from '../../../infra/region.ts';
import { readSettings } from '../../../infra/settings.ts';
import { ofType, stackOf, type TemplateJson, templateOf } from '../stack/synthesized.ts';

const seoul = templateOf('2017-seoul');
const jeju = templateOf('2018-jeju');

/** Properties by which CloudFormation would name a thing for good, so that two could not be. */
const givenNames = ({ Resources }: TemplateJson): string[] =>
  Object.values(Resources).flatMap(({ Properties }) =>
    Object.entries(Properties ?? {})
      .filter(([key]) =>
        /^(Name|EmailIdentity|(Table|Function|Queue|Topic|Role|Alarm|LogGroup|Bucket|Policy)Name)$/.test(
          key,
        ),
      )
      .map(([, value]) => value)
      .filter((value): value is string => typeof value === 'string'),
  );

describe('two editions in one account', () => {
  test('share no name of a stack', () => {
    const stacks = [
      stackOf('2017-seoul'),
      stackOf('2018-jeju'),
      stackOf('2018-jeju', { rehearsal: true }),
      stackOf('rehearsal', { rehearsal: true }),
    ];
    expect(stacks.map(({ stackName }) => stackName)).toEqual([
      'call-2017-seoul',
      'call-2018-jeju',
      'call-2018-jeju-rehearsal',
      'call-rehearsal',
    ]);
  });

  test('share no given name of a resource', () => {
    const scoped = (template: TemplateJson) =>
      givenNames(template).filter((name) => !/DefaultPolicy/.test(name));
    const shared = scoped(seoul).filter((name) => scoped(jeju).includes(name));
    expect(shared).toEqual([]);
    expect(scoped(jeju).length).toBeGreaterThan(2);
  });

  test('and their rehearsals share no given name and no metric either', () => {
    const rehearsed = templateOf('2018-jeju', { rehearsal: true, malwareScan: true });
    const shared = givenNames(rehearsed)
      .filter((name) => !/DefaultPolicy/.test(name))
      .filter((name) => givenNames(jeju).includes(name));
    expect(shared).toEqual([]);
    const dimensions = ofType(rehearsed, 'AWS::CloudWatch::Alarm')
      // Those of counted log lines go by a namespace of the stack's own.
      .flatMap(([, { Properties }]) => Properties['Dimensions'] ?? [])
      .filter(({ Name }) => Name === 'Edition');
    expect(new Set(dimensions.map(({ Value }) => Value))).toEqual(new Set(['2018-jeju-rehearsal']));
    expect(ofType(rehearsed, 'AWS::SES::EmailIdentity').map(([, one]) => one.Properties)).toEqual([
      expect.objectContaining({ EmailIdentity: 'workshop-2018+rehearsal@we-gov.org' }),
    ]);
  });

  test('an edition is not deployed in the place of its rehearsal, nor the other way', () => {
    const edition = loadEdition('2018-jeju');
    expect(() => stackOf('2018-jeju', { rehearsal: true, edition })).toThrow('two stacks');
    const rehearsed = editionToDeploy(edition, true);
    expect(() => stackOf('2018-jeju', { edition: rehearsed })).toThrow('two stacks');
  });

  test('export and import nothing', () => {
    expect(JSON.stringify([seoul, jeju])).not.toMatch(/"Export"|Fn::ImportValue/);
  });
});

describe('the region of an edition', () => {
  const edition = loadEdition('2018-jeju');

  test('is where its stack goes, whatever the shell is set to', () => {
    expect(stackOf('2018-jeju').environment).toBe('aws://unknown-account/ap-northeast-2');
  });

  test.each([
    { AWS_REGION: 'eu-west-1' },
    { AWS_DEFAULT_REGION: 'us-east-1' },
    { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'ap-northeast-2' },
    { CDK_DEFAULT_REGION: 'eu-central-1' },
  ])('is not another one that the shell means: %o', (said) => {
    expect(() => checkRegion(edition, said)).toThrow(
      'The edition "2018-jeju" belongs to ap-northeast-2',
    );
  });

  test.each([
    {},
    { AWS_REGION: 'ap-northeast-2', CDK_DEFAULT_REGION: 'eu-west-1' },
    // CDK's own, where nothing was said.
    { CDK_DEFAULT_REGION: 'us-east-1' },
  ])('may be what it means, and it may mean none: %o', (said) => {
    expect(() => checkRegion(edition, said)).not.toThrow();
  });
});

describe('the clock', () => {
  test.each([
    ['2017-seoul', seoul],
    ['2018-jeju', jeju],
  ])('of %s cannot be moved', (_name, template) => {
    expect(JSON.stringify(template)).not.toMatch(/clock/i);
  });

  test('of a rehearsal is moved by a parameter that every function is given', () => {
    const rehearsed = templateOf('2018-jeju', { rehearsal: true });
    expect(rehearsed.Parameters?.['RehearsalClock']).toMatchObject({ Type: 'String', Default: '' });
    for (const [, { Properties }] of ofType(rehearsed, 'AWS::Lambda::Function'))
      expect(Properties['Environment']['Variables'][envNames.rehearsalClock]).toEqual({
        Ref: 'RehearsalClock',
      });
  });

  test.each(['clock', 'RehearsalClock', 'rehearsal-clock'])('is not set by -c %s=…', (key) => {
    expect(() => readSettings({ edition: '2018-jeju', [key]: '1' })).toThrow(
      `-c ${key}=… is refused`,
    );
  });
});

describe('what is said by -c', () => {
  test('is the edition, whether it is a rehearsal, and who gets alarms', () => {
    expect(
      readSettings({ edition: '2018-jeju', rehearsal: 'true', alarmRecipient: 'ops@we-gov.org' }),
    ).toEqual({
      edition: '2018-jeju',
      rehearsal: true,
      malwareScan: false,
      alarmRecipient: 'ops@we-gov.org',
    });
    expect(readSettings({ edition: '2018-jeju' })).toEqual({
      edition: '2018-jeju',
      rehearsal: false,
      malwareScan: false,
    });
  });

  test('has to be right', () => {
    expect(() => readSettings({ rehearsal: 'yes' })).toThrow('use true or false');
    expect(() => readSettings({ malwareScan: '1' })).toThrow(
      '-c malwareScan=1 is refused: use true or false',
    );
    expect(() => readSettings({ alarmRecipient: 'ops' })).toThrow('give one email address');
  });
});
