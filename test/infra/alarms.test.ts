import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '../../infra/bundle.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju', { malwareScan: true });
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  id,
  ...(Properties as {
    AlarmDescription: string;
    Namespace: string;
    MetricName: string;
    TreatMissingData: string;
    Dimensions: Properties[];
    AlarmActions: Properties[];
  }),
}));
const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
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
