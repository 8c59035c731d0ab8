import { type App, CfnOutput, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import type { Edition } from '#shared/domain/edition.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import type { Area, Bundles } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { CallFunction } from './constructs/call-function.ts';
import { CallTable } from './constructs/call-table.ts';
import { Documents } from './constructs/documents.ts';
import { FormSecret } from './constructs/form-secret.ts';
import { MailSending } from './constructs/mail-sending.ts';
import { Mailer } from './constructs/mailer.ts';
import { Scheduler } from './constructs/scheduler.ts';
import { Site } from './constructs/site.ts';
import { SiteAlarms } from './constructs/site-alarms.ts';

export type CallStackProps = Readonly<{
  edition: Edition;
  bundles: Bundles;
  /** A stack whose clock can be moved, and which can be torn down with all it holds. */
  rehearsal: boolean;
  /** Who gets the alarms by mail. */
  alarmRecipient?: string | undefined;
  /** When it is made, in milliseconds since the epoch: what is past by then gets no schedule. */
  asOf: number;
  /** Whether the account's GuardDuty scans every document. */
  malwareScan?: boolean;
}>;

export const stackName = (edition: string, rehearsal: boolean): string =>
  rehearsal && edition !== 'rehearsal' ? `call-${edition}-rehearsal` : `call-${edition}`;

/** Just under the gateway's 29 s, so that it is the function that ends and says so in its log. */
const webTimeout = Duration.seconds(28);

/** One edition of the call, whole: nothing in it is shared with another edition. */
export class CallStack extends Stack {
  constructor(app: App, props: CallStackProps) {
    const { edition, bundles, rehearsal, alarmRecipient, asOf, malwareScan = false } = props;
    super(app, stackName(edition.id, rehearsal), {
      description: `Call for applications ${edition.id}${rehearsal ? ' (rehearsal)' : ''}`,
    });
    const alarms = new Alarms(this, 'Alarms', alarmRecipient ?? edition.alarmRecipient);
    const table = new CallTable(this, 'Call', { disposable: rehearsal });
    const mail = new MailSending(this, 'Mail', edition.sender.address);
    const site = new Site(this, 'Site', { title: edition.title, alarms });
    const secret = new FormSecret(this, 'FormSecret');
    const web = this.webFunctions(bundles, { table, secret, alarms });
    const mailer = new Mailer(this, 'Mailer', {
      edition,
      bundle: bundles.mailer,
      table,
      mail,
      secret,
      alarms,
    });
    const scheduler = new Scheduler(this, 'Scheduler', {
      edition,
      bundle: bundles.scheduler,
      asOf,
      table,
      alarms,
    });
    const documents = new Documents(this, 'Documents', {
      edition: edition.id,
      bundle: bundles.documents,
      timeout: webTimeout,
      table,
      secret,
      alarms,
      disposable: rehearsal,
      malwareScan,
    });
    site.serve({ ...web, documents: documents.fn });
    new SiteAlarms(this, 'SiteAlarms', {
      access: site.accessLog,
      applicants: web.applicants.logs,
      forms: [web.public.logs, web.applicants.logs, documents.fn.logs],
      alarms,
    });
    const functions = {
      ...web,
      mailer: mailer.fn,
      scheduler: scheduler.fn,
      documents: documents.fn,
    };
    for (const fn of [web.public, mailer.fn]) site.grantUrl(fn);
    if (rehearsal) this.moveClock(functions);
    new CfnOutput(this, 'SiteUrl', { value: site.url });
    new CfnOutput(this, 'TableName', { value: table.name });
  }

  private webFunctions(
    bundles: Bundles,
    { table, secret, alarms }: Readonly<{ table: CallTable; secret: FormSecret; alarms: Alarms }>,
  ): { public: CallFunction; applicants: CallFunction } {
    const visitors = new CallFunction(this, 'Public', {
      area: 'public',
      bundle: bundles.public,
      errorImpact: 'Visitors of the call see an error page instead of the announcement.',
      failureImpact: 'Something calls the public pages in a way that nobody planned.',
      memory: 512,
      timeout: webTimeout,
      concurrency: 40,
      alarms,
    });
    const applicants = new CallFunction(this, 'Applicants', {
      area: 'applicants',
      bundle: bundles.applicants,
      errorImpact: 'Applicants see an error page and cannot send their application.',
      failureImpact: 'Something calls the application form in a way that nobody planned.',
      memory: 1024,
      timeout: webTimeout,
      concurrency: 40,
      alarms,
    });
    table.grantCall(visitors);
    table.grantNewsWishes(visitors);
    table.grantRows(applicants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:Query',
    ]);
    secret.grantSign(applicants);
    return { public: visitors, applicants };
  }

  private moveClock(functions: Readonly<Record<Area, CallFunction>>): void {
    const clock = new CfnParameter(this, 'RehearsalClock', {
      type: 'String',
      default: '',
      allowedPattern: '^$|^[0-9]+@[0-9]+x[0-9]+([.][0-9]+)?( local)?$',
      description:
        'Empty for the real time, or <epoch ms shown>@<real epoch ms>x<speed>: at the real instant the clock shows the other, and goes on from there',
    });
    for (const fn of Object.values(functions))
      fn.give(envNames.rehearsalClock, clock.valueAsString);
  }
}
