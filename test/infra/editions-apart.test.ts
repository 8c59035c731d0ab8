import { describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { stackName } from '../../infra/call-stack.ts';
import { readSettings } from '../../infra/settings.ts';
import { ofType, type TemplateJson, templateOf } from './synthesized.ts';

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
    const names = [
      stackName('2017-seoul', false),
      stackName('2018-jeju', false),
      stackName('2018-jeju', true),
      stackName('rehearsal', true),
    ];
    expect(names).toEqual([
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

  test('export and import nothing', () => {
    expect(JSON.stringify([seoul, jeju])).not.toMatch(/"Export"|Fn::ImportValue/);
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
    expect(() => readSettings({ rehearsal: 'yes' })).toThrow('write true or false');
    expect(() => readSettings({ malwareScan: '1' })).toThrow(
      '-c malwareScan=1 is refused: write true or false',
    );
    expect(() => readSettings({ alarmRecipient: 'ops' })).toThrow('give one e-mail address');
  });
});
