import { describe, expect, test } from 'vitest';
import { sweepEvery } from '#shared/domain/mail/outbox.ts';
import { wallClock } from '#shared/domain/time/zoned-time.ts';
import type { Area } from '../../../infra/areas.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const operationOf: Partial<Record<Area, string>> = {
  mailer: 'sweep-outbox',
  scheduler: 'reconcile-call',
  keeper: 'compare-list',
};

const schedulesOf = (edition: string) =>
  ofType(templateOf(edition), 'AWS::Scheduler::Schedule').map(([id, resource]) => ({
    id,
    dependsOn: resource.DependsOn ?? [],
    target: resource.Properties['Target'] as Properties,
    expression: resource.Properties['ScheduleExpression'] as string,
    zone: resource.Properties['ScheduleExpressionTimezone'] as string,
    group: resource.Properties['GroupName'] as string,
    input: JSON.parse(resource.Properties['Target']['Input']),
    state: resource.Properties['State'],
  }));

describe.each(['2017-seoul', '2018-jeju', 'rehearsal'])('the schedules of %s', (name) => {
  const edition = loadEdition(name);
  const schedules = schedulesOf(name);
  const once = schedules.filter(({ expression }) => expression.startsWith('at('));

  test.each([
    ['opening', edition.opensAt],
    ['closing', edition.closesAt],
    ['end of the grace time', edition.graceEndsAt],
  ])('one is at the %s, by clocks of its zone', (_what, instant) => {
    const shown = once.map(({ expression }) => expression.slice('at('.length, -1));
    const matching = shown.filter((local) => {
      const { year, month, day, hour, minute, second } = wallClock(instant, edition.zone);
      const parts = local.split(/\D/).map(Number);
      return [year, month, day, hour, minute, second].every((part, i) => parts[i] === part);
    });
    expect(matching).toHaveLength(1);
    expect(once.map(({ zone }) => zone)).toEqual(Array(3).fill(edition.zone));
  });

  test('besides, a tick and a sweep come every minute, and the list is compared once a day', () => {
    const rates = schedules.filter(({ expression }) => expression.startsWith('rate('));
    expect(rates.map(({ input, expression }) => [input.operation, expression]).sort()).toEqual([
      ['compare-list', 'rate(1 day)'],
      ['reconcile-call', 'rate(1 minute)'],
      ['sweep-outbox', 'rate(1 minute)'],
    ]);
    expect(sweepEvery).toBe(60_000);
    expect(schedules).toHaveLength(once.length + rates.length);
  });

  test('each tells its function when it was due', () => {
    for (const { input, target, state } of schedules) {
      const area = areaOf(target['Arn']['Fn::GetAtt'][0]);
      expect(input).toEqual({
        operation: operationOf[area],
        scheduledAt: '<aws.scheduler.scheduled-time>',
      });
      expect(state).toBe('ENABLED');
    }
  });

  test('each tries again and ends in the failure queue of its function', () => {
    for (const { target } of schedules) {
      const area = areaOf(target['Arn']['Fn::GetAtt'][0]);
      expect(areaOf(target['DeadLetterConfig']['Arn']['Fn::GetAtt'][0])).toBe(area);
      expect(target['RetryPolicy']['MaximumRetryAttempts']).toBeGreaterThan(0);
      expect(target['RetryPolicy']['MaximumEventAgeInSeconds']).toBeGreaterThanOrEqual(60);
    }
  });

  test('each is made after its group, which it names by text', () => {
    const groups = Object.fromEntries(
      ofType(templateOf(name), 'AWS::Scheduler::ScheduleGroup').map(([id, { Properties }]) => [
        Properties['Name'],
        id,
      ]),
    );
    for (const { group, dependsOn } of schedules)
      expect([dependsOn].flat()).toContain(groups[group]);
  });
});

describe('a stack that is made while the call runs, or after it', () => {
  const { opensAt, closesAt, graceEndsAt } = loadEdition('2018-jeju');
  const onceAsOf = (asOf: number) =>
    ofType(templateOf('2018-jeju', { asOf }), 'AWS::Scheduler::Schedule').filter(([, resource]) =>
      String(resource.Properties['ScheduleExpression']).startsWith('at('),
    );

  test.each([
    ['two hours before the opening', opensAt - 7_200_000, 3],
    ['at the opening', opensAt, 2],
    ['just before the closing', closesAt - 60_000, 0],
    ['years later', graceEndsAt * 2, 0],
  ])('%s gets no schedule that is past, which would fail its deployment', (_, asOf, left) => {
    expect(onceAsOf(asOf)).toHaveLength(left);
  });
});
