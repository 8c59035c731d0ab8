import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metricNames } from '#shared/runtime/metrics.ts';
import { areas } from '../../../infra/areas.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju', { malwareScan: true });
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  id,
  ...(Properties as {
    AlarmDescription: string;
    Namespace: string;
    MetricName: string;
    TreatMissingData: string;
    Threshold: number;
    EvaluationPeriods: number;
    DatapointsToAlarm?: number;
    Period: number;
    Metrics?: Properties[];
    Dimensions: Properties[];
    AlarmActions: Properties[];
  }),
}));
const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

const watched = (namespace: string, metric: string): Properties[][] =>
  alarms
    .filter(({ Namespace, MetricName }) => Namespace === namespace && MetricName === metric)
    .map(({ Dimensions }) => Dimensions.map(({ Value }) => Value));

const ownersOf = (values: Properties[][], key: (value: Properties) => string) =>
  values.flat().map((value) => areaOf(key(value)));

describe('every alarm', () => {
  test.each(alarms)('$id says what breaks and where to read on', ({ AlarmDescription }) => {
    const [, impact, anchor] =
      /^([A-Z].+\.) What to do: docs\/runbook\.md#(\S+)$/.exec(AlarmDescription) ?? [];
    expect(impact?.split(' ').length).toBeGreaterThan(5);
    expect(headings).toContain(anchor);
  });

  test.each(alarms)('$id tells somebody', ({ AlarmActions }) => {
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);
  });

  test('has a section of its own in the runbook, and no section is left over', () => {
    const linked = alarms.map(({ AlarmDescription }) => AlarmDescription.split('#')[1]);
    // What ops do on their own account is headed by words, an alarm's section by its name.
    const named = headings.filter((heading) => !heading?.includes(' '));
    expect([...linked].sort()).toEqual([...named].sort());
  });
});

test('every alarm on a figure of our own watches one that the functions write', () => {
  const figures = alarms.flatMap(({ Namespace, MetricName, Metrics = [] }) => [
    ...(Namespace === 'WegoCall' ? [MetricName] : []),
    ...Metrics.map(({ MetricStat }) => MetricStat?.Metric.MetricName).filter(Boolean),
  ]);
  expect(Object.keys(metricNames)).toEqual(expect.arrayContaining(figures));
  const unwatched = Object.keys(metricNames).filter((name) => !figures.includes(name));
  expect(unwatched).toEqual(['OutboxDue']);
});

describe('these raise an alarm', () => {
  test('errors of every function', () => {
    const owners = ownersOf(watched('AWS/Lambda', 'Errors'), ({ Ref }) => String(Ref));
    expect(owners.sort()).toEqual([...areas].sort());
  });

  test('anything in any queue', () => {
    const queues = watched('AWS/SQS', 'ApproximateNumberOfMessagesVisible');
    expect(queues).toHaveLength(ofType(template, 'AWS::SQS::Queue').length);
    const owners = ownersOf(queues, (value) => value['Fn::GetAtt'][0]);
    expect(owners.sort()).toEqual([...areas].sort());
  });

  test('and go on, where SQS has stopped measuring and they lie there still', () => {
    const queues = alarms.filter(({ Namespace }) => Namespace === 'AWS/SQS');
    expect(new Set(queues.map(({ TreatMissingData }) => TreatMissingData))).toEqual(
      new Set(['ignore']),
    );
  });

  test('mails that have waited for ten minutes, within ten minutes', () => {
    const [age] = alarms.filter(({ MetricName }) => MetricName === 'OutboxOldestAgeSeconds');
    expect(age).toMatchObject({
      Threshold: 600,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 1,
      Period: 300,
    });
  });

  test.each(['MailsRefused', 'CodesLate', 'ReceiptsBounced', 'SignInsRefused'])(
    '%s of this edition',
    (name) => {
      expect(watched('WegoCall', name)).toEqual([['2018-jeju']]);
    },
  );

  test.each([
    ['Reputation.BounceRate', 0.05],
    ['Reputation.ComplaintRate', 0.001],
  ])('a %s at which SES looks into the account', (name, threshold) => {
    const found = alarms.filter(({ MetricName }) => MetricName === name);
    expect(found).toMatchObject([
      {
        Namespace: 'AWS/SES',
        Threshold: threshold,
        TreatMissingData: 'ignore',
        Dimensions: [
          { Name: 'ses:configuration-set', Value: { Ref: expect.stringMatching(/^Mail/) } },
        ],
      },
    ]);
  });

  test('a stream that the mailer or the keeper of the list is behind of', () => {
    const behind = watched('AWS/Lambda', 'IteratorAge').flat();
    expect(ownersOf([behind], ({ Ref }) => String(Ref)).sort()).toEqual(['keeper', 'mailer']);
  });

  test('a single line of the list that says something untrue', () => {
    const [differ] = alarms.filter(({ MetricName }) => MetricName === 'ListEntriesDiffer');
    expect(differ).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
  });

  test('a stream that does not reach the mailer: only the sweep sends', () => {
    const [off] = alarms.filter(({ Metrics }) => Metrics !== undefined);
    const metrics = off?.Metrics ?? [];
    const named = metrics.flatMap(({ Id, MetricStat }) =>
      MetricStat ? [[Id, MetricStat['Metric']['MetricName']]] : [],
    );
    expect(named.sort()).toEqual([
      ['overlooked', 'MailsOverlooked'],
      ['relayed', 'MailsRelayed'],
    ]);
    expect(metrics.find(({ Expression }) => Expression)?.['Expression']).toBe(
      'IF(relayed == 0 AND overlooked > 0, 1, 0)',
    );
  });

  test.each([
    [
      'RequestsThrottled',
      '{ ($.status = "429") && ($.integrationStatus = "-") }',
      ['SiteAccessLog'],
    ],
    [
      'ApplicationsNotStored',
      '{ ($.event = "application-not-stored") && ($.reason != "closed") }',
      ['ApplicantsLogs'],
    ],
    [
      'FormsRefused',
      '{ $.event = "form-refused" }',
      ['ApplicantsLogs', 'DocumentsAreaLogs', 'PublicLogs'],
    ],
  ])('%s, counted in the logs of this stack alone', (name, pattern, logs) => {
    const filters = ofType(template, 'AWS::Logs::MetricFilter').filter(
      ([, { Properties }]) => Properties['MetricTransformations'][0]['MetricName'] === name,
    );
    const found = filters.map(([, { Properties }]) => Properties);
    expect(
      found
        .map(({ LogGroupName }) => String(LogGroupName['Ref']).replace(/[0-9A-F]{8}$/, ''))
        .sort(),
    ).toEqual(logs);
    for (const { FilterPattern, MetricTransformations } of found) {
      expect(FilterPattern).toBe(pattern);
      expect(MetricTransformations[0]['MetricNamespace']).toBe('WegoCall/call-2018-jeju');
    }
    expect(alarms.filter(({ MetricName }) => MetricName === name)).toMatchObject([
      { Namespace: 'WegoCall/call-2018-jeju' },
    ]);
  });

  test.each(['InfectedDocuments', 'UnscannedDocuments', 'ScannerTrouble'])('%s', (name) => {
    expect(watched('WegoCall', name)).toEqual([['2018-jeju']]);
  });

  test('a site that answers with errors', () => {
    expect(watched('AWS/ApiGateway', '5xx')).toEqual([
      [{ Ref: expect.stringMatching(/^SiteApi/) }],
    ]);
  });

  test.each([
    ['an outbox that grows old', 'WegoCall', 'OutboxOldestAgeSeconds'],
    ['a scheduler that does not run', 'AWS/Lambda', 'Invocations'],
  ])('%s, and silence about it', (_what, namespace, metric) => {
    const found = alarms.filter(
      ({ Namespace, MetricName }) => Namespace === namespace && MetricName === metric,
    );
    expect(found.map(({ TreatMissingData }) => TreatMissingData)).toEqual(['breaching']);
  });

  test('the outbox of this edition, by the dimension that the sweeper writes', () => {
    expect(watched('WegoCall', 'OutboxOldestAgeSeconds')).toEqual([['2018-jeju']]);
    expect(watched('WegoCall', 'MailsGivenUp')).toEqual([['2018-jeju']]);
  });
});

describe('alarms go by mail', () => {
  const recipients = (alarmRecipient?: string) =>
    ofType(templateOf('2018-jeju', { alarmRecipient }), 'AWS::SNS::Subscription')
      .filter(([, { Properties }]) => Properties['Protocol'] === 'email')
      .map(([, { Properties }]) => Properties['Endpoint']);

  test('to the recipient that is named', () => {
    expect(recipients('ops@we-gov.org')).toEqual(['ops@we-gov.org']);
  });

  test('to the edition’s own recipient where none is, so that no deployment forgets them', () => {
    expect(recipients()).toEqual(['andrew@we-gov.org']);
  });
});
