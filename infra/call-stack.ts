import { type App, CfnOutput, CfnParameter, Duration, Stack, Tags } from 'aws-cdk-lib';
import type { Edition } from '#shared/domain/call/edition.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { findings, liveWith } from './acknowledgements.ts';
import type { Area } from './areas.ts';
import type { Bundles } from './bundling/bundle.ts';
import { Alarms } from './constructs/alarms/alarms.ts';
import { SiteAlarms } from './constructs/alarms/site-alarms.ts';
import { CallFunction } from './constructs/call-function.ts';
import { CallTable } from './constructs/call-table.ts';
import { Documents } from './constructs/documents.ts';
import { FormSecret } from './constructs/form-secret.ts';
import { MailSending } from './constructs/mail-sending.ts';
import { Mailer } from './constructs/mailer.ts';
import { rowRights } from './constructs/row-rights.ts';
import { Scheduler } from './constructs/scheduler.ts';
import { Site } from './constructs/site.ts';
import { isRehearsed } from './editions/rehearsed-edition.ts';

export type CallStackProps = Readonly<{
  edition: Edition;
  bundles: Bundles;
  /** A stack whose clock can be moved, and which can be torn down with all it holds. */
  rehearsal: boolean;
  /** The commit that it is made of, if that is known. */
  revision?: string | undefined;
  /** Who gets the alarms by mail. */
  alarmRecipient?: string | undefined;
  /** When it is made, in milliseconds since the epoch: what is past by then gets no schedule. */
  asOf: number;
  /** Whether the account's GuardDuty scans every document. */
  malwareScan?: boolean;
}>;

const stackName = ({ id }: Pick<Edition, 'id'>): string => `call-${id}`;

/** Just under the gateway's 29 s, so that it is the function that ends and says so in its log. */
const webTimeout = Duration.seconds(28);

/** One edition of the call, whole: nothing in it is shared with another edition. */
export class CallStack extends Stack {
  constructor(app: App, props: CallStackProps) {
    const { edition, bundles, rehearsal, alarmRecipient, asOf, malwareScan = false } = props;
    if (rehearsal !== isRehearsed(edition))
      throw new Error(`${edition.id} and its rehearsal are two stacks: see editionToDeploy.`);
    super(app, stackName(edition), {
      description: `Call for applications ${edition.id}${rehearsal ? ' (rehearsal)' : ''}`,
      env: { region: edition.region },
      terminationProtection: !rehearsal,
      tags: { call: edition.id, rehearsal: String(rehearsal) },
    });
    const alarms = new Alarms(this, 'Alarms', alarmRecipient ?? edition.alarmRecipient);
    liveWith(alarms, findings.alarmMails);
    const table = new CallTable(this, 'Call', { disposable: rehearsal });
    const mail = new MailSending(this, 'Mail', edition.sender.address);
    const site = new Site(this, 'Site', { title: edition.title, alarms });
    const secret = new FormSecret(this, 'FormSecret', { disposable: rehearsal });
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
    if (props.revision !== undefined) this.mark(props.revision, functions);
    this.tell({
      SiteUrl: site.url,
      TableName: table.name,
      BucketName: documents.store.bucket.bucketName,
      BucketKeyArn: documents.store.key.keyArn,
      FormSecretArn: secret.arn,
      MailConfigurationSet: mail.configurationSetName,
      AlarmTopicArn: alarms.topicArn,
    });
    for (const [area, { lambda, failures }] of Object.entries(functions)) {
      const name = `${area.charAt(0).toUpperCase()}${area.slice(1)}`;
      this.tell({
        [`${name}FunctionName`]: lambda.functionName,
        [`${name}FailuresUrl`]: failures.queueUrl,
      });
    }
  }

  /** A tag on each function says of which commit it is; on the whole stack it would change all there is. */
  private mark(revision: string, functions: Readonly<Record<Area, CallFunction>>): void {
    for (const { lambda } of Object.values(functions)) Tags.of(lambda).add('revision', revision);
  }

  /** Outputs: what the runbook's commands are given. */
  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
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
      errorImpact:
        'Applicants see an error page and cannot send their application. Where it lasts on the last day, the call can be extended: npm run extend-call.',
      failureImpact: 'Something calls the application form in a way that nobody planned.',
      memory: 1024,
      timeout: webTimeout,
      concurrency: 40,
      alarms,
    });
    table.grantRowsAt(visitors, rowRights.public);
    table.grantRowsAt(applicants, rowRights.applicants);
    // By it the public pages name the lines that mails are counted by.
    for (const fn of [visitors, applicants]) secret.grantSign(fn);
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
