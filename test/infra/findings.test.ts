import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { acknowledgements } from '../../infra/acknowledgements.ts';
import { callApp } from '../../infra/call-app.ts';
import { stackOf } from './synthesized.ts';

type Report = { pluginReports: { pluginName: string; violations: { ruleName: string }[] }[] };

/** The names of the rules that a synth finds broken, each once, with its pack. */
const findings = (app: App): string[] => {
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  }
  const report: Report = JSON.parse(
    readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'),
  );
  const names = report.pluginReports.flatMap(({ pluginName, violations }) =>
    violations.map(({ ruleName }) => `${pluginName}::${ruleName}`),
  );
  return [...new Set(names)].sort();
};

describe('the validators', () => {
  test.each([
    ['2017-seoul', false],
    ['2018-jeju', false],
    ['2018-jeju', true],
    ['rehearsal', true],
  ])(
    'find nothing in %s (rehearsal, scanned: %s) that is not acknowledged',
    (edition, rehearsal) => {
      const app = callApp();
      stackOf(edition, {
        app,
        rehearsal,
        malwareScan: rehearsal,
        alarmRecipient: 'ops@we-gov.org',
      });
      expect(findings(app)).toEqual([]);
    },
  );
});

describe('what we live with', () => {
  test('is this list, each with a reason', () => {
    expect(acknowledgements.map(({ id }) => id)).toEqual([
      'AwsSolutions::AwsSolutions-APIG4',
      'AwsSolutions::AwsSolutions-SMG4',
      'AwsSolutions::AwsSolutions-SQS3',
      'Serverless::Serverless-SQSRedrivePolicy',
      'Serverless::Serverless-LambdaDLQ',
      'Serverless::Serverless-LambdaTracing',
      'Serverless::Serverless-SNSRedrivePolicy',
      'AwsSolutions::AwsSolutions-S1',
      'AwsSolutions::AwsSolutions-IAM5[Resource::<DocumentsStoreBucketE124245C.Arn>/applications/*]',
      'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]',
    ]);
    for (const { reason } of acknowledgements) expect(reason.split(' ').length).toBeGreaterThan(8);
  });

  test('is all needed: without it, just these are found', () => {
    const app = callApp({ checked: false });
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    stackOf('2018-jeju', { app, malwareScan: true, alarmRecipient: 'ops@we-gov.org' });
    expect(findings(app)).toEqual(acknowledgements.map(({ id }) => id).sort());
  });
});
