import { Duration } from 'aws-cdk-lib';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { caseRow } from '#shared/store/staff-table.ts';
import {
  applicationRow,
  draftRow,
  mailPrefix,
  tableKeys,
  unreachableRow,
} from '#shared/store/table.ts';
import type { Alarms } from '../alarms/alarms.ts';
import { ownMetric } from '../alarms/own-metric.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import { FunctionSchedules } from '../function-schedules.ts';
import { rowRights } from '../row-rights.ts';

type KeeperProps = Readonly<{
  /** The edition's id, by which its metrics go. */
  edition: string;
  bundle: string;
  table: CallTable;
  alarms: Alarms;
}>;

/** How often the list is compared with the truth, in minutes: once a day. */
const compareEvery = 24 * 60;

/** The state of a mail that was tried for 72 hours in vain, as its row has it. */
const givenUp = 'given-up';

const sortKey = (rule: readonly unknown[]) => ({ Keys: { [tableKeys.sort]: { S: rule } } });

/**
 * What the list is made of; of drafts only that one comes or goes, and of mails that one was given up,
 * or was sent after all.
 */
const changes: readonly object[] = [
  { dynamodb: sortKey(FilterRule.or(applicationRow, caseRow, unreachableRow)) },
  { eventName: FilterRule.or('INSERT', 'REMOVE'), dynamodb: sortKey(FilterRule.isEqual(draftRow)) },
  ...['NewImage', 'OldImage'].map((image) => ({
    dynamodb: {
      ...sortKey(FilterRule.beginsWith(mailPrefix)),
      [image]: { state: { S: FilterRule.isEqual(givenUp) } },
    },
  })),
];

/** Keeps the staff's list of applications: its entries, what they are found by, and all counts. */
export class Keeper extends Construct {
  readonly fn: CallFunction;

  constructor(scope: Construct, id: string, { edition, bundle, table, alarms }: KeeperProps) {
    super(scope, id);
    this.fn = new CallFunction(this, 'Area', {
      area: 'keeper',
      bundle,
      errorImpact:
        'The list of the secretariat is behind: new applications and changes are missing in it.',
      failureImpact: 'The list of the secretariat shows outdated facts about some applications.',
      memory: 512,
      timeout: Duration.minutes(2),
      concurrency: 4,
      alarms,
    });
    table.grantRowsAt(this.fn, rowRights.keeper);
    table.grantDueRows(this.fn);
    table.grantStream(this.fn);
    this.readStream(table);
    new FunctionSchedules(this, 'Schedules', this.fn).every(
      'Compare',
      'compare-list',
      compareEvery,
    );
    this.watch(edition, alarms);
  }

  /** The second reader of the stream, and the last: it slows down for more than two. */
  private readStream(table: CallTable): void {
    new EventSourceMapping(this, 'Stream', {
      target: this.fn.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: changes.map((change) => FilterCriteria.filter({ ...change })),
      batchSize: 10,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      // A record is in the stream for no longer.
      maxRecordAge: Duration.hours(24),
      onFailure: { bind: () => ({ destination: this.fn.failures.queueArn }) },
    });
  }

  private watch(edition: string, alarms: Alarms): void {
    alarms.add(this, 'ListLate', {
      metric: this.fn.lambda.metric('IteratorAge', {
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 120_000,
      impact: 'The list of the secretariat is 2 minutes behind. The staff see outdated facts.',
      runbook: 'list-late',
    });
    alarms.add(this, 'ListEntriesDiffer', {
      metric: ownMetric(edition)({ name: 'ListEntriesDiffer', minutes: 60 }),
      threshold: 1,
      impact:
        'The list of the secretariat showed wrong facts. Some were corrected, but not all entries were checked.',
      runbook: 'list-entries-differ',
    });
  }
}
