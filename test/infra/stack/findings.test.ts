import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Annotations } from 'aws-cdk-lib/assertions';
import { CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../infra/acknowledgements.ts';
import { callApp } from '../../../infra/call-app.ts';
import { stackOf } from './synthesized.ts';

type Finding = {
  ruleName: string;
  reason?: string;
  acknowledgedAt?: string;
  violatingConstructs: { constructPath: string }[];
};
type Report = {
  pluginReports: {
    pluginName: string;
    violations: Finding[];
    suppressedViolations?: Finding[];
  }[];
};

/** What a synth finds: broken rules with their places, and those that we live with. */
const found = (app: App): { broken: string[]; accepted: Finding[] } => {
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  }
  const report: Report = JSON.parse(
    readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'),
  );
  return {
    broken: report.pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
    ),
    accepted: report.pluginReports.flatMap(({ suppressedViolations = [] }) => suppressedViolations),
  };
};

const editions = ['2017-seoul', '2018-jeju', 'rehearsal'];
/** What can be deployed: each edition, with the scanner or without, and its rehearsal. */
const deployable = editions.flatMap((edition) =>
  [true, false].flatMap((malwareScan) =>
    (edition === 'rehearsal' ? [true] : [true, false]).map((rehearsal) => ({
      edition,
      malwareScan,
      rehearsal,
    })),
  ),
);

describe('the validators', () => {
  test.each(deployable)(
    'find nothing in $edition, scanned: $malwareScan, as a rehearsal: $rehearsal',
    ({ edition, ...given }) => {
      const app = callApp();
      const stack = stackOf(edition, { app, ...given, alarmRecipient: 'ops@we-gov.org' });
      expect(found(app).broken).toEqual([]);
      expect(Annotations.fromStack(stack).findWarning('*', '*')).toEqual([]);
    },
  );
});

describe('what we live with', () => {
  const app = callApp();
  const stack = stackOf('2018-jeju', {
    app,
    malwareScan: true,
    alarmRecipient: 'ops@we-gov.org',
  });
  const { accepted } = found(app);

  test('is this list, each where it is and with a reason', () => {
    const places = accepted.map(
      ({ ruleName, acknowledgedAt = '' }) =>
        `${ruleName} at ${acknowledgedAt.replace(`${stack.stackName}/`, '').replace(/Route .*/, 'Route …')}`,
    );
    const areas = [
      ...['Applicants', 'Documents/Area', 'Exporter', 'Keeper/Area', 'Mailer/Area', 'Public'],
      ...['Scheduler/Area', 'Staff'],
    ];
    const bucket = '<DocumentsStoreBucketE124245C.Arn>/applications/*';
    const exported = '<DocumentsStoreBucketE124245C.Arn>/exports/*';
    const rule =
      'arn:aws:events:ap-northeast-2:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*';
    expect([...new Set(places)].sort()).toEqual(
      [
        'AwsSolutions-APIG4 at Site/Route …',
        'AwsSolutions-SMG4 at FormSecret/Secret',
        'AwsSolutions-S1 at Documents/Store/Bucket',
        'Serverless-SNSRedrivePolicy at Alarms',
        `AwsSolutions-IAM5[Resource::${bucket}] at Documents/Area`,
        `AwsSolutions-IAM5[Resource::${bucket}] at Documents/Scan/Role`,
        `AwsSolutions-IAM5[Resource::${bucket}] at Exporter`,
        `AwsSolutions-IAM5[Resource::${exported}] at Exporter`,
        `AwsSolutions-IAM5[Resource::${exported}] at Staff`,
        `AwsSolutions-IAM5[Resource::${rule}] at Documents/Scan/Role`,
        'AwsSolutions-IAM5[Resource::arn:aws:ses:ap-northeast-2:<AWS::AccountId>:identity/*] at Mailer/Area',
        ...areas.flatMap((area) => [
          `AwsSolutions-SQS3 at ${area}/Failures`,
          `Serverless-SQSRedrivePolicy at ${area}/Failures`,
          `Serverless-LambdaDLQ at ${area}/Function`,
          `Serverless-LambdaTracing at ${area}/Function`,
        ]),
      ].sort(),
    );
    for (const { reason = '' } of accepted) expect(reason.split(' ').length).toBeGreaterThan(8);
  });

  test('is no more than twelve kinds, a wider right counted by what it is to', () => {
    expect(new Set(accepted.map(({ ruleName }) => ruleName)).size).toBeLessThanOrEqual(12);
  });

  test('is all needed: each reason is given for something that is found', () => {
    const used = new Set(accepted.map(({ reason }) => reason));
    for (const { id, reason } of Object.values(findings)) expect(used.has(reason), id).toBe(true);
  });

  test('is nothing that comes later: a new route without authorizer is found', () => {
    const grown = callApp();
    const other = stackOf('2018-jeju', { app: grown });
    new CfnRoute(other, 'StaffRoute', { apiId: 'api', routeKey: 'GET /staff' });
    expect(found(grown).broken).toEqual([`AwsSolutions-APIG4 at ${other.stackName}/StaffRoute`]);
  });
});
