import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Alarms } from '../alarms/alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import { FunctionSchedules } from '../function-schedules.ts';
import { rowDenials } from '../row-denials.ts';

type SchedulerProps = Readonly<{
  edition: Edition;
  /** What is past by then gets no schedule. */
  asOf: number;
  bundle: string;
  table: CallTable;
  alarms: Alarms;
}>;

/** A deployment takes its time, and what is past when it gets there fails it. */
const margin = 3_600_000;

const reconcile = 'reconcile-call';

/** Does what follows from a change of the call's state: at its instants, and by a tick in any case. */
export class Scheduler extends Construct {
  readonly fn: CallFunction;

  constructor(
    scope: Construct,
    id: string,
    { edition, asOf, bundle, table, alarms }: SchedulerProps,
  ) {
    super(scope, id);
    this.fn = new CallFunction(this, 'Area', {
      area: 'scheduler',
      bundle,
      errorImpact:
        'Announcements, reminders or the closing summary are late; the call itself opens and closes all the same.',
      failureImpact: 'A scheduled run was given up; the next tick takes up what it left.',
      memory: 512,
      // Thousands are told side by side in a minute or two; what is left over, the next run takes up.
      timeout: Duration.minutes(10),
      concurrency: 1,
      alarms,
    });
    table.grantRows(this.fn, [
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ]);
    table.denyRowsAt(this.fn, rowDenials.scheduler);
    table.grantDueRows(this.fn);
    this.schedule(edition, asOf);
    alarms.add(this, 'NotRun', {
      metric: this.fn.lambda.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      periods: 3,
      when: 'below',
      impact:
        'Nothing has checked the state of the call for 15 minutes. Reminders and summaries are not sent.',
      runbook: 'scheduler-not-run',
    });
  }

  /**
   * EventBridge Scheduler refuses to make or change a schedule whose one instant is past; the tick
   * does what such a one would have done.
   */
  private schedule({ zone, opensAt, closesAt, graceEndsAt }: Edition, asOf: number): void {
    const schedules = new FunctionSchedules(this, 'Schedules', this.fn);
    // Within a minute of an extension, pages, reminders and the list for news follow.
    schedules.every('Tick', reconcile, 1);
    const instants = [
      ['Opening', opensAt],
      ['Closing', closesAt],
      ['GraceEnd', graceEndsAt],
    ] as const;
    for (const [name, at] of instants)
      if (at > asOf + margin) schedules.once(name, reconcile, { at, zone });
  }
}
