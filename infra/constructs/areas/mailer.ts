import { Duration } from 'aws-cdk-lib';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Edition } from '#shared/domain/call/edition.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { mailPrefix, tableKeys } from '#shared/store/table.ts';
import type { Alarms } from '../alarms/alarms.ts';
import { watchMail } from '../alarms/mail-alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { FormSecret } from '../form-secret.ts';
import { FunctionSchedules } from '../function-schedules.ts';
import type { MailSending } from '../mail-sending.ts';
import { rowDenials } from '../row-denials.ts';
import { rowRights } from '../row-rights.ts';

type MailerProps = Readonly<{
  edition: Edition;
  bundle: string;
  table: CallTable;
  mail: MailSending;
  /** What the links in mails are made with. */
  secret: FormSecret;
  alarms: Alarms;
}>;

/** Whoever of them runs takes its part of the account's rate from a count that all of them share. */
const mailersAtOnce = 4;

/** Sends what stands in the outbox: at once by the stream, in any case by the sweep. */
export class Mailer extends Construct {
  readonly fn: CallFunction;

  constructor(scope: Construct, id: string, props: MailerProps) {
    super(scope, id);
    const { edition, table, mail, secret, alarms } = props;
    this.fn = new CallFunction(this, 'Area', {
      area: 'mailer',
      bundle: props.bundle,
      errorImpact:
        'Receipts and notices are sent late: applicants wait for word of their application.',
      failureImpact:
        'The status of some emails (sent, delivered, bounced) was not recorded, or a sweep did not run.',
      memory: 512,
      // Claims are made for as long as this, and a sweep stops as the next one starts.
      timeout: Duration.seconds(90),
      concurrency: mailersAtOnce,
      alarms,
    });
    table.grantRowsAt(this.fn, rowRights.mailer);
    table.denyRowsAt(this.fn, rowDenials.mailer);
    secret.grantSign(this.fn);
    table.grantDueRows(this.fn);
    table.grantStream(this.fn);
    mail.grantSend(this.fn);
    mail.tell(this.fn);
    this.fn.give(envNames.mailsPerSecond, String(edition.mailsPerSecond));
    this.readStream(table);
    new FunctionSchedules(this, 'Schedules', this.fn).every('Sweep', 'sweep-outbox', 1);
    const { configurationSetName: configuration } = mail;
    watchMail(this, { edition: edition.id, mailer: this.fn, configuration, alarms });
  }

  private readStream(table: CallTable): void {
    new EventSourceMapping(this, 'Stream', {
      target: this.fn.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { [tableKeys.sort]: { S: FilterRule.beginsWith(mailPrefix) } } },
        }),
      ],
      batchSize: 10,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(24),
      onFailure: { bind: () => ({ destination: this.fn.failures.queueArn }) },
    });
  }
}
