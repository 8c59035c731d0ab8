import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { countedLines } from './counted-lines.ts';

type Watched = Readonly<{
  /** The gateway's. */
  access: LogGroup;
  /** That of the function which takes applications. */
  applicants: LogGroup;
  /** Those of every function that takes forms. */
  forms: readonly LogGroup[];
  alarms: Alarms;
}>;

/** Watches for people who are turned away by an answer that is no fault of any function. */
export class SiteAlarms extends Construct {
  constructor(scope: Construct, id: string, { access, applicants, forms, alarms }: Watched) {
    super(scope, id);
    // Text, as the format of the access log writes it. Our own 429, to one person, has the other.
    alarms.add(this, 'Throttled', {
      metric: countedLines(this, 'RequestsThrottled', {
        logs: [access],
        pattern: '{ ($.status = "429") && ($.integrationStatus = "-") }',
      }),
      threshold: 10,
      impact: 'Visitors are turned away with "Too Many Requests".',
      runbook: 'site-throttled',
    });
    alarms.add(this, 'NotStored', {
      metric: countedLines(this, 'ApplicationsNotStored', {
        logs: [applicants],
        pattern: '{ ($.event = "application-not-stored") && ($.reason != "closed") }',
      }),
      threshold: 1,
      impact: 'Someone submitted an application on time and was asked to submit it again later.',
      runbook: 'applications-not-stored',
    });
    alarms.add(this, 'FormsRefused', {
      metric: countedLines(this, 'FormsRefused', {
        logs: forms,
        pattern: '{ $.event = "form-refused" }',
      }),
      threshold: 30,
      impact: 'Many forms are refused before their content is read.',
      runbook: 'forms-refused',
    });
  }
}
