import type { Json } from './assembly/json.ts';
import { resolvedStack } from './assembly/resolved-stack.ts';
import { callOfStack, deployClock } from './clock/deploy.ts';
import { deployStack } from './deploy-stack.ts';
import { raiseHost } from './host/host.ts';
import { type Undo, undoList } from './host/undo.ts';
import type { LocalRunOptions } from './run-options.ts';
import { seedRun } from './seed/seed-run.ts';
import { uploadSeed } from './seed/upload-seed.ts';
import { issuerSettings } from './services/cognito/deploy.ts';
import { deployStreams, deployTable } from './services/dynamodb/deploy.ts';
import { deploySite } from './services/gateway/deploy.ts';
import { visitFirst } from './services/gateway/first-visits.ts';
import { deploySchedules } from './services/scheduler/deploy.ts';

/*
 * A stand-in for AWS, not AWS. Where it differs:
 * - Rights: each function's calls of DynamoDB, S3 (with its key) and SES are held to the policy of its
 *   role, as `policy.ts` reads it. Resource policies, Lambda permissions and the rights of everything
 *   that is no function are not enforced.
 * - Functions: processes of this machine (its CPU, no read-only file system, no freeze between
 *   events, memory bounds the heap alone), at most four at once, further requests wait in place of
 *   being refused. Nothing recycles them but a crash, a timeout or a change of the clock.
 * - Gateway: plain HTTP/1.1 on localhost, `x-forwarded-proto` http; the account's own throttle, CORS,
 *   authorizers and custom domains are missing; throttles count exactly. The receipt is the arrival of
 *   a request's head. The time of CloudWatch, the stream's records and log lines is the real one.
 * - Table: Dynoxide, or DynamoDB Local. Neither throttles, both cancel transactions for conflicts less
 *   often, and rows are not deleted at their expiry: it would be judged by the real clock. Dynoxide
 *   lets any web page that is open on this machine ask it (CORS `*`), at a random port of localhost.
 *   DynamoDB Local listens on every interface at a random port. Neither has a setting for that.
 * - Stream: polled ten times a second, one shard reader; pauses between retries are our own guess.
 * - Scheduler: on time to the millisecond; what should have fired while nothing ran is not made up
 *   for. Delivery to a function never fails, so the schedules' and the topic's own retry policies and
 *   dead-letter queues stay idle; Lambda's own retries and failure queues work. Runs of a rate that
 *   would overlap are left out. No cron.
 * - SES: SendRawEmail alone; no sandbox, quota, rate or suppression list; delivered at once, bounced
 *   or complained about by SES's simulator addresses. The inbox shows real times.
 * - S3: PutObject, GetObject, HeadObject and DeleteObject of whole files, the newest version alone;
 *   nothing is encrypted. The scanner knows the test virus and answers within a second.
 * - EventBridge: a rule's own retries and dead-letter queue stay idle; no bus but the scanner's events.
 * - Queues: they keep what arrives until the run ends, and nothing reads them. Events that Lambda
 *   would try again are forgotten if the run is killed, but for those of SES.
 * - Cognito: an issuer of our own in place of the pool: one click signs in, with no password or second
 *   factor, and any address can be tried. Its time is the real one; its accounts end with the run.
 * - The template is not validated against CloudFormation's rules; `npx cdk synth` does that.
 */

const start = async (options: LocalRunOptions, undo: Undo) => {
  const host = await raiseHost(options, undo);
  const stack = resolvedStack(host);
  const call = callOfStack(stack, host);
  const table = await deployTable(stack.current(), host);
  options.onProgress?.('The table is made');
  const clock = deployClock(options, call, stack, host);
  undo.add(clock.stop);
  const files = await seedRun(options, stack, { host, table: table.name, now: clock.now() });
  const deployed = await deployStack({ options, host, stack, clock, undo });
  const { functions, queues, log } = deployed;

  host.issuer.open({
    ...issuerSettings(stack.current(), host.assembly, stack.secretOf),
    url: host.issuerUrl,
    log: (line) => log.write('issuer', line),
  });
  const warm = functions.warm();
  const site = deploySite(stack.current(), functions);
  host.gateway.open({ ...site, clock, log: (line) => log.write('gateway', line) });
  if (options.stream !== false)
    deployStreams(stack.current(), host, { table, functions, queues }, undo);
  const schedules = deploySchedules(stack.current(), {
    functions,
    clock,
    silent: options.schedules === false,
    fired: (name, scheduledAt) => options.onSchedule?.(name, scheduledAt),
  });
  undo.add(schedules.stop);
  await warm;
  await uploadSeed(files, {
    endpoint: deployed.endpoints.s3,
    bucket: deployed.bucket.name,
    region: host.assembly.region,
  });
  undo.add(host.expectEnd);
  return { host, call, table, clock, site, schedules, ...deployed };
};

/** What a run shows of itself, and what can be done to it. */
const handleOf = (
  { host, call, table, clock, site, schedules, ...deployed }: Awaited<ReturnType<typeof start>>,
  undo: Undo,
) => {
  const { functions, mailbox, bucket, rights, queues, log, faults, endpoints } = deployed;
  return {
    siteUrl: host.siteUrl,
    inboxUrl: host.inboxUrl,
    /** Where members of the staff say who they are. */
    issuerUrl: host.issuerUrl,
    tableName: table.name,
    dynamodbEndpoint: host.dynamodbEndpoint,
    region: host.assembly.region,
    call,
    clock,
    /** Every mail that SES took, oldest first, with its bytes. */
    mails: mailbox.mails,
    /** Every file that lies in the bucket. */
    files: bucket.objects,
    bucketName: bucket.name,
    /** Where S3 stands. */
    s3Endpoint: endpoints.s3,
    /** What lies in the failure queues. */
    failures: queues.messages,
    /** Every line that functions and the gateway logged. */
    logs: log.lines,
    faults,
    /** Every call of a service in a function's name, judged by its role. */
    judged: rights.judged,
    schedules: schedules.list,
    /** Fires the one schedule whose logical id contains `name`; resolves when the target is done. */
    fire: schedules.fire,
    /** Moves the clock, as a change of the stack's parameter would. */
    setClock: clock.set,
    /** Invokes the one function whose logical id contains `name`, and waits for its answer. */
    invoke: (name: string, event: Json) => functions.named(name).pool.invoke(event),
    /** Kills the processes of that function at once; the next request gets a new one. */
    kill: (name: string): void => functions.named(name).pool.kill(),
    /** Resolves when each function that answers the web has answered once. */
    visitFirst: () => visitFirst(host.siteUrl, site.routes),
    /** Kills the table's engine at once, as a crash would. */
    killTable: host.killTable,
    stop: undo.run,
  };
};

export type LocalRun = ReturnType<typeof handleOf>;

/** Starts the edition's stack on this machine; what was begun is undone if it fails. */
export const startLocalRun = async (options: LocalRunOptions): Promise<LocalRun> => {
  const undo = undoList();
  try {
    return handleOf(await start(options, undo), undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
};
