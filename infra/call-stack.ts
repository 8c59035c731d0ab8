import { type App, CfnOutput, CfnParameter, Stack, Tags } from 'aws-cdk-lib';
import type { Edition } from '#shared/domain/call/edition.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { findings, liveWith } from './acknowledgements.ts';
import type { Area } from './areas.ts';
import type { Bundles } from './bundling/bundle.ts';
import { Alarms } from './constructs/alarms/alarms.ts';
import { SiteAlarms } from './constructs/alarms/site-alarms.ts';
import { applicantsArea } from './constructs/areas/applicants.ts';
import { Documents } from './constructs/areas/documents.ts';
import { exporterArea } from './constructs/areas/exporter.ts';
import { Keeper } from './constructs/areas/keeper.ts';
import { Mailer } from './constructs/areas/mailer.ts';
import { publicArea } from './constructs/areas/public.ts';
import { Scheduler } from './constructs/areas/scheduler.ts';
import { staffArea } from './constructs/areas/staff.ts';
import type { CallFunction } from './constructs/call-function.ts';
import { CallTable } from './constructs/call-table.ts';
import type { DocumentBucket } from './constructs/document-bucket.ts';
import { grantOrderingExports } from './constructs/export-rights.ts';
import { FormSecret } from './constructs/form-secret.ts';
import { CallHttpApi, type OwnDomain } from './constructs/http-api.ts';
import { MailSending } from './constructs/mail-sending.ts';
import { StaffSignIn } from './constructs/sign-in/staff-sign-in.ts';
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
  /** The site's own host name; without it the site has the gateway's. */
  domain?: OwnDomain | undefined;
}>;

type AreaFunctions = Readonly<Record<Area, CallFunction>>;

/** What several areas use. */
type Shared = Readonly<{
  alarms: Alarms;
  table: CallTable;
  mail: MailSending;
  secret: FormSecret;
}>;

const stackName = ({ id }: Pick<Edition, 'id'>): string => `call-${id}`;

/** One edition of the call, whole: nothing in it is shared with another edition. */
export class CallStack extends Stack {
  constructor(app: App, props: CallStackProps) {
    const { edition, rehearsal, alarmRecipient } = props;
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
    const site = new CallHttpApi(this, 'Site', {
      title: edition.title,
      alarms,
      domain: props.domain,
    });
    const secret = new FormSecret(this, 'FormSecret', { disposable: rehearsal });
    const { functions, documents } = this.areas(props, { alarms, table, mail, secret });
    site.serve(functions);
    new SiteAlarms(this, 'SiteAlarms', {
      access: site.accessLog,
      applicants: functions.applicants.logs,
      forms: [functions.public.logs, functions.applicants.logs, functions.documents.logs],
      alarms,
    });
    for (const fn of [functions.public, functions.mailer, functions.staff]) site.grantUrl(fn);
    this.signInStaff(props, site, functions.staff);
    if (rehearsal) this.moveClock(functions);
    if (props.revision !== undefined) this.mark(props.revision, functions);
    this.tell({
      SiteUrl: site.url,
      TableName: table.name,
      BucketName: documents.bucket.bucketName,
      BucketKeyArn: documents.key.keyArn,
      FormSecretArn: secret.arn,
      MailConfigurationSet: mail.configurationSetName,
      AlarmTopicArn: alarms.topicArn,
    });
    if (site.target !== undefined) this.tell({ SiteTarget: site.target });
    this.tellFunctions(functions);
  }

  /** The function of each area, and the bucket that the documents' area keeps. */
  private areas(
    { edition, bundles, rehearsal, asOf, malwareScan = false }: CallStackProps,
    { alarms, table, mail, secret }: Shared,
  ): Readonly<{ functions: AreaFunctions; documents: DocumentBucket }> {
    const web = { table, secret, alarms };
    const visitors = publicArea(this, { bundle: bundles.public, ...web });
    const staff = staffArea(this, { edition: edition.id, bundle: bundles.staff, ...web });
    const applicants = applicantsArea(this, { bundle: bundles.applicants, ...web });
    const mailer = new Mailer(this, 'Mailer', { edition, bundle: bundles.mailer, mail, ...web });
    const { fn: keeper } = new Keeper(this, 'Keeper', {
      edition: edition.id,
      bundle: bundles.keeper,
      table,
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
      ...web,
      disposable: rehearsal,
      malwareScan,
    });
    const exporter = exporterArea(this, {
      bundle: bundles.exporter,
      documents: documents.store,
      ...{ table, alarms },
    });
    grantOrderingExports(documents.store, staff, exporter);
    return {
      functions: {
        public: visitors,
        applicants,
        mailer: mailer.fn,
        scheduler: scheduler.fn,
        documents: documents.fn,
        staff,
        keeper,
        exporter,
      },
      documents: documents.store,
    };
  }

  /** Who says who somebody of the staff is, told to the function that asks. */
  private signInStaff(
    { edition, rehearsal }: CallStackProps,
    site: CallHttpApi,
    staff: CallFunction,
  ): void {
    const signIn = new StaffSignIn(this, 'StaffSignIn', {
      edition,
      siteUrl: site.url,
      disposable: rehearsal,
    });
    signIn.tell(staff);
    if (signIn.poolId !== undefined) this.tell({ StaffPoolId: signIn.poolId });
  }

  /** A tag on each function says of which commit it is; on the whole stack it would change all there is. */
  private mark(revision: string, functions: AreaFunctions): void {
    for (const { lambda } of Object.values(functions)) Tags.of(lambda).add('revision', revision);
  }

  /** Outputs: what the runbook's commands are given. */
  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }

  private tellFunctions(functions: AreaFunctions): void {
    for (const [area, { lambda, failures }] of Object.entries(functions)) {
      const name = `${area.charAt(0).toUpperCase()}${area.slice(1)}`;
      this.tell({
        [`${name}FunctionName`]: lambda.functionName,
        [`${name}FailuresUrl`]: failures.queueUrl,
      });
    }
  }

  private moveClock(functions: AreaFunctions): void {
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
