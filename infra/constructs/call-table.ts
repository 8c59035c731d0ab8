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
import {
  applicationPrefix,
  callPartition,
  dueIndex,
  newsPrefixes,
  tableKeys,
} from '#shared/store/table.ts';
import type { CallFunction } from './call-function.ts';

/** The rights that a function can have on rows; a transaction needs those of its parts. */
export type RowAction =
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:ConditionCheckItem'
  | 'dynamodb:DeleteItem'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Query'
  | 'dynamodb:Scan'
  | 'dynamodb:UpdateItem';

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

  /** The right to do `actions` on rows, and the table's name. */
  grantRows(fn: CallFunction, actions: readonly [RowAction, ...RowAction[]]): void {
    fn.allow({ actions, resources: [this.table.tableArn] });
    fn.give(envNames.table, this.name);
  }

  /** The right to read the items about the call itself, its record among them, and the table's name. */
  grantCall(fn: CallFunction): void {
    fn.allow({
      actions: ['dynamodb:GetItem'],
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [callPartition] } },
    });
    fn.give(envNames.table, this.name);
  }

  /** The rights that a visitor's wish for news takes: on the list, its links and its mails alone. */
  grantNewsWishes(fn: CallFunction): void {
    this.allowAt(fn, newsPrefixes.list, ['dynamodb:GetItem', 'dynamodb:UpdateItem']);
    this.allowAt(fn, newsPrefixes.link, ['dynamodb:GetItem']);
    this.allowAt(fn, newsPrefixes.subscriber, ['dynamodb:PutItem']);
  }

  /** The rights to make the links of a mail about news, for whoever is on the list. */
  grantNewsLinks(fn: CallFunction): void {
    this.allowAt(fn, newsPrefixes.link, ['dynamodb:PutItem']);
    this.allowAt(fn, newsPrefixes.list, ['dynamodb:ConditionCheckItem']);
  }

  /** The right to add rows to an application: its audit, and mails that follow from others. */
  grantApplicationRows(fn: CallFunction): void {
    this.allowAt(fn, applicationPrefix, ['dynamodb:PutItem']);
  }

  /** The right to do `actions` on the rows whose partition begins with `prefix`. */
  private allowAt(
    fn: CallFunction,
    prefix: string,
    actions: readonly [RowAction, ...RowAction[]],
  ): void {
    fn.allow({
      actions,
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] } },
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
