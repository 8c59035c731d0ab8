import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Edition } from '#shared/domain/edition.ts';
import type { Alarms } from './alarms.ts';
import { CallFunction } from './call-function.ts';
import type { CallTable } from './call-table.ts';
import { FunctionSchedules } from './function-schedules.ts';

type SchedulerProps = Readonly<{
  edition: Edition;
  bundle: string;
  table: CallTable;
  alarms: Alarms;
}>;

const reconcile = 'reconcile-call';

/** Does what follows from a change of the call's state: at its instants, and by a tick in any case. */
export class Scheduler extends Construct {
  readonly fn: CallFunction;

  constructor(scope: Construct, id: string, { edition, bundle, table, alarms }: SchedulerProps) {
    super(scope, id);
    this.fn = new CallFunction(this, 'Area', {
      area: 'scheduler',
      bundle,
      errorImpact:
        'Announcements, reminders or the closing summary are late; the call itself opens and closes all the same.',
      failureImpact: 'A scheduled run was given up; the next tick takes up what it left.',
      memory: 512,
      timeout: Duration.minutes(1),
      concurrency: 1,
      alarms,
    });
    table.grantRows(this.fn, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Scan']);
    this.schedule(edition);
    alarms.add(this, 'NotRun', {
      metric: this.fn.lambda.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      periods: 3,
      when: 'below',
      impact:
        'For 15 minutes nothing has looked at the state of the call: reminders and summaries do not go out.',
      runbook: 'scheduler-not-run',
    });
  }

  private schedule({ zone, opensAt, closesAt, graceEndsAt }: Edition): void {
    const schedules = new FunctionSchedules(this, 'Schedules', this.fn);
    schedules.every('Tick', reconcile, 5);
    schedules.once('Opening', reconcile, { at: opensAt, zone });
    schedules.once('Closing', reconcile, { at: closesAt, zone });
    schedules.once('GraceEnd', reconcile, { at: graceEndsAt, zone });
  }
}
