import { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export type AlarmProps = Readonly<{
  metric: IMetric;
  /** One sentence: what breaks, and for whom. */
  impact: string;
  /** The heading of docs/runbook.md that says what to do, as its anchor. */
  runbook: string;
  threshold: number;
  /** How many periods of the metric are looked at; one as a rule. */
  periods?: number;
  /** In how many of these it has to be so; in all of them as a rule. */
  outOf?: number;
  /** `below` is for things that have to happen; then silence is an alarm, too. */
  when?: 'at least' | 'below';
  /**
   * What it means that there are no data: nothing is wrong as a rule; the thing is broken; or that
   * nobody has measured, and it is as it was.
   */
  silence?: 'alarm' | 'as before';
}>;

const missing = ({ when, silence }: AlarmProps): TreatMissingData => {
  if (when === 'below' || silence === 'alarm') return TreatMissingData.BREACHING;
  return silence === 'as before' ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING;
};

/** The edition's alarms and the one topic that they all go to. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  /** `recipient` gets the alarms by mail once they have confirmed the subscription; none is fine. */
  constructor(scope: Construct, id: string, recipient: string | undefined) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A topic with a policy of its own loses the default one, which let CloudWatch in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (recipient) this.topic.addSubscription(new EmailSubscription(recipient));
  }

  get topicArn(): string {
    return this.topic.topicArn;
  }

  /** Adds the alarm as a child of `owner`, so that it is named after what it watches. */
  add(owner: Construct, id: string, props: AlarmProps): void {
    const below = props.when === 'below';
    const alarm = new Alarm(owner, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      ...(props.outOf !== undefined && { datapointsToAlarm: props.outOf }),
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing(props),
      alarmDescription: `${props.impact} What to do: docs/runbook.md#${props.runbook}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
