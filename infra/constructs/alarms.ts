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
  /** How many periods of the metric in a row; one as a rule. */
  periods?: number;
  /** `below` is for things that have to happen; then silence is an alarm, too. */
  when?: 'at least' | 'below';
  /** Whether no data at all means that the thing is broken. */
  silenceIsAlarm?: boolean;
}>;

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
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData:
        below || props.silenceIsAlarm ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} What to do: docs/runbook.md#${props.runbook}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
