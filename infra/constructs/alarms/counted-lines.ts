import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { metricNamespace } from '#shared/runtime/metrics.ts';

type Lines = Readonly<{
  logs: readonly LogGroup[];
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
  pattern: string;
}>;

/** How many lines of some logs fit a pattern, in five minutes; under a name of this stack alone. */
export const countedLines = (scope: Construct, name: string, { logs, pattern }: Lines): Metric => {
  const namespace = `${metricNamespace}/${Stack.of(scope).stackName}`;
  for (const [index, logGroup] of logs.entries())
    new MetricFilter(scope, `${name}${index + 1}`, {
      logGroup,
      filterPattern: FilterPattern.literal(pattern),
      metricNamespace: namespace,
      metricName: name,
      metricValue: '1',
      defaultValue: 0,
    });
  return new Metric({
    namespace,
    metricName: name,
    statistic: 'Sum',
    period: Duration.minutes(5),
  });
};
