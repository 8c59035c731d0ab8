import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricDimension, metricNamespace } from '#shared/runtime/metrics.ts';

type Figure = Readonly<{ name: MetricName; statistic?: 'Maximum' | 'Sum'; minutes?: number }>;

/**
 * A metric that the functions of the edition (its id) write themselves: the sum over five minutes, if
 * not said otherwise. An alarm on a name that none of them writes does not compile.
 */
export const ownMetric =
  (edition: string) =>
  ({ name, statistic = 'Sum', minutes = 5 }: Figure): Metric =>
    new Metric({
      namespace: metricNamespace,
      metricName: name,
      dimensionsMap: { [metricDimension]: edition },
      statistic,
      period: Duration.minutes(minutes),
    });
