import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { CallFunction } from '../call-function.ts';
import type { Alarms } from './alarms.ts';
import { ownMetric } from './own-metric.ts';

type Watched = Readonly<{
  /** The edition's id, by which the mailer's metrics go. */
  edition: string;
  mailer: CallFunction;
  /** The name of the configuration set that mails go by. */
  configuration: string;
  alarms: Alarms;
}>;

/** What keeps mails from going out. */
const watchOutbox = (owner: Construct, { edition, alarms }: Watched): void => {
  const figure = ownMetric(edition);
  alarms.add(owner, 'OutboxAge', {
    metric: figure({ name: 'OutboxOldestAgeSeconds', statistic: 'Maximum' }),
    threshold: 600,
    periods: 2,
    outOf: 1,
    silence: 'alarm',
    impact:
      'Emails to applicants and staff have waited for more than 10 minutes, or nothing has checked for waiting emails for 5 minutes.',
    runbook: 'outbox-age',
  });
  alarms.add(owner, 'MailsGivenUp', {
    metric: figure({ name: 'MailsGivenUp' }),
    threshold: 1,
    impact:
      'Someone will not get an email that they should get. We could not send it for 72 hours.',
    runbook: 'mails-given-up',
  });
  alarms.add(owner, 'MailsRefused', {
    metric: figure({ name: 'MailsRefused', minutes: 60 }),
    threshold: 1,
    impact: 'Someone does not get an email. SES refuses the address, or we cannot write the email.',
    runbook: 'mails-refused',
  });
  alarms.add(owner, 'CodesLate', {
    metric: figure({ name: 'CodesLate' }),
    threshold: 1,
    impact: 'Someone is waiting for the code that opens their application, and it is late.',
    runbook: 'codes-late',
  });
};

/** The stream makes mails fast. Without it all go by the sweep, and codes come up to a minute late. */
const watchStream = (owner: Construct, { edition, mailer, alarms }: Watched): void => {
  const figure = ownMetric(edition);
  alarms.add(owner, 'StreamLate', {
    metric: mailer.lambda.metric('IteratorAge', {
      statistic: 'Maximum',
      period: Duration.minutes(5),
    }),
    // A mailer that finds more than the rate allows sweeps for up to a minute, codes first.
    threshold: 120_000,
    impact: 'The mailer is 2 minutes behind the stream. Codes and receipts may be late.',
    runbook: 'stream-late',
  });
  // A mapping that is switched off measures nothing; but the sweep finds what it should have brought.
  alarms.add(owner, 'StreamOff', {
    metric: new MathExpression({
      expression: 'IF(relayed == 0 AND overlooked > 0, 1, 0)',
      usingMetrics: {
        relayed: figure({ name: 'MailsRelayed', minutes: 15 }),
        overlooked: figure({ name: 'MailsOverlooked', minutes: 15 }),
      },
      period: Duration.minutes(15),
      label: 'codes and receipts that only the sweep has found',
    }),
    threshold: 1,
    impact:
      'Codes and receipts are up to a minute late because the stream does not reach the mailer.',
    runbook: 'stream-off',
  });
};

/** SES puts an account under review above 5 % of bounces or 0.1 % of complaints, and pauses it later. */
const rates = [
  { id: 'BounceRate', threshold: 0.05, runbook: 'ses-bounce-rate', what: 'come back' },
  {
    id: 'ComplaintRate',
    threshold: 0.001,
    runbook: 'ses-complaint-rate',
    what: 'are reported as spam',
  },
] as const;

/**
 * What keeps them from arriving.
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html
 */
const watchArrival = (owner: Construct, { edition, configuration, alarms }: Watched): void => {
  alarms.add(owner, 'ReceiptsBounced', {
    metric: ownMetric(edition)({ name: 'ReceiptsBounced', minutes: 60 }),
    threshold: 3,
    impact: 'Several applicants did not get their receipts. The emails came back within an hour.',
    runbook: 'receipts-bounced',
  });
  for (const { id, threshold, runbook, what } of rates)
    alarms.add(owner, id, {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${id}`,
        dimensionsMap: { 'ses:configuration-set': configuration },
        statistic: 'Average',
        period: Duration.hours(1),
      }),
      threshold,
      // SES measures when mails go, and not in between.
      silence: 'as before',
      impact: `So many emails ${what} that SES may stop all emails, including codes and receipts.`,
      runbook,
    });
};

/** Watches the way of a mail, from the outbox to the mailbox. */
export const watchMail = (owner: Construct, watched: Watched): void => {
  watchOutbox(owner, watched);
  watchStream(owner, watched);
  watchArrival(owner, watched);
};
