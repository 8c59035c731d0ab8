import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { envNames } from '#shared/runtime/env-names.ts';
import { dueIndex, tableKeys } from '#shared/store/table.ts';
import type { CallFunction } from './call-function.ts';
import type { RowDenial } from './row-denials.ts';
import { leadingKeys, type RowAction, type RowRight } from './row-rights.ts';

/** The edition's table. It stays when the stack goes, unless `disposable` (a rehearsal). */
export class CallTable extends Construct {
  private readonly table: TableV2;

  constructor(scope: Construct, id: string, { disposable }: Readonly<{ disposable: boolean }>) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: tableKeys.partition, type: AttributeType.STRING },
      sortKey: { name: tableKeys.sort, type: AttributeType.STRING },
      timeToLiveAttribute: tableKeys.timeToLive,
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !disposable,
      // Also where a first deployment fails: its protection would not let it go anyway.
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [
        {
          indexName: dueIndex.name,
          partitionKey: { name: dueIndex.partition, type: AttributeType.STRING },
          sortKey: { name: dueIndex.sort, type: AttributeType.NUMBER },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: [...dueIndex.carries],
        },
      ],
    });
  }

  get name(): string {
    return this.table.tableName;
  }

  get streamArn(): string {
    if (!this.table.tableStreamArn) throw new Error('The table has no stream.');
    return this.table.tableStreamArn;
  }

  /** The right to do `actions` on every row, and the table's name. */
  grantRows(fn: CallFunction, actions: readonly [RowAction, ...RowAction[]]): void {
    fn.allow({ actions, resources: [this.table.tableArn] });
    fn.give(envNames.table, this.name);
  }

  /** Each of `rights`, on the rows that it names and no other, and the table's name. */
  grantRowsAt(fn: CallFunction, rights: readonly RowRight[]): void {
    for (const right of rights)
      fn.allow({
        actions: right.actions,
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys(right) } },
      });
    fn.give(envNames.table, this.name);
  }

  /**
   * Keeps `fn` off these rows, whatever else allows them: one key among those of a request is enough.
   * A Scan names no key, so it is the actions of a role that keep it from that.
   */
  denyRowsAt(fn: CallFunction, denials: readonly RowDenial[]): void {
    for (const denial of denials)
      fn.deny({
        actions: denial.actions,
        resources: [this.table.tableArn],
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': leadingKeys(denial) } },
      });
  }

  /** The right to look for rows that are due. */
  grantDueRows(fn: CallFunction): void {
    fn.allow({
      actions: ['dynamodb:Query'],
      resources: [`${this.table.tableArn}/index/${dueIndex.name}`],
    });
  }

  /** What Lambda's pollers do in the function's name. https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html */
  grantStream(fn: CallFunction): void {
    fn.allow({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [this.streamArn],
    });
  }
}
