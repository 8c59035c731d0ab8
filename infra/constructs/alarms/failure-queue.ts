import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** Where events end that a function could not handle; whatever lies there raises its alarm. */
export const failureQueue = (
  scope: Construct,
  id: string,
  { alarms, impact, runbook }: Readonly<{ alarms: Alarms; impact: string; runbook: string }>,
): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    // The longest that SQS keeps a message.
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
    retentionPeriod: Duration.days(14),
  });
  alarms.add(scope, `${id}Depth`, {
    metric: queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    }),
    threshold: 1,
    // SQS measures for six hours after the last call: after that, what lies there lies there still.
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-monitoring-using-cloudwatch.html
    silence: 'as before',
    impact,
    runbook,
  });
  return queue;
};
