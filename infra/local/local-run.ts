import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instant } from '#shared/domain/zoned-time.ts';
import { readAssembly } from './assembly.ts';
import { readCall } from './call-of.ts';
import { anchorText, realAnchor, virtualClock } from './clock.ts';
import { deployFunctions } from './deployed-functions.ts';
import { deployMail } from './deployed-mail.ts';
import { deploySite } from './deployed-site.ts';
import { dynamodbService } from './dynamodb-proxy.ts';
import { startEmulators } from './emulator-host.ts';
import { faultBoard } from './faults.ts';
import { faultyService } from './faulty-service.ts';
import { createGateway } from './gateway.ts';
import type { Json } from './json.ts';
import type { KeptMail } from './mailbox.ts';
import { physicalScope } from './physical.ts';
import { closeServer, listen, localAddress } from './ports.ts';
import { type QueueMessage, queueStore } from './queue.ts';
import { Refusal } from './refusal.ts';
import { keepAnchor, startAnchor } from './run-clock.ts';
import { type LogLine, runLog } from './run-log.ts';
import { startSchedules } from './schedules.ts';
import { secretStore } from './secrets.ts';
import { readStack } from './stack.ts';
import { startStream } from './stream.ts';
import { synthesize } from './synthesize.ts';
import { ensureTable } from './table.ts';

export type LocalRunOptions = Readonly<{
  edition: string;
  /** What the clock shows at the start; the real time, and the opening call for `rehearsal`, without it. */
  at?: Instant | undefined;
  /** How many times faster the clock runs. */
  speed?: number | undefined;
  /** The folder that data is kept in; without it all is in memory. */
  dataDir?: string | undefined;
  /** The site's port, 0 for a free one. */
  port?: number | undefined;
  /** A folder that holds the synthesized rehearsal stack of the edition already. */
  assembly?: string | undefined;
  /** `false` leaves the schedules silent, so that a test fires them itself. */
  schedules?: boolean | undefined;
  /** `false` leaves the stream unread: the sweeper has to do it all. */
  stream?: boolean | undefined;
  /** Puts a place for faults before DynamoDB; there always is one before SES. */
  dynamodbFaults?: boolean | undefined;
  onProgress?: ((step: string) => void) | undefined;
  onMail?: ((mail: KeptMail) => void) | undefined;
  onSchedule?: ((name: string, scheduledAt: Instant) => void) | undefined;
  onFailure?: ((message: QueueMessage) => void) | undefined;
  onLog?: ((line: LogLine) => void) | undefined;
}>;

/** The rehearsal's clock starts this long before its call opens, so that one sees it open. */
const beforeOpening = 5_000;

/** What has to be undone, last first. */
const undoList = () => {
  const steps: (() => unknown)[] = [];
  return {
    add: (step: () => unknown): void => void steps.push(step),
    run: async (): Promise<void> => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

type Undo = ReturnType<typeof undoList>;

const folderOf = (edition: string, dataDir: string | undefined): string | undefined => {
  if (dataDir === undefined) return undefined;
  const folder = path.resolve(dataDir, edition);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const assemble = async (options: LocalRunOptions, undo: Undo) => {
  if (options.assembly !== undefined) return readAssembly(options.assembly);
  const folder = mkdtempSync(path.join(tmpdir(), 'call-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  await synthesize(options.edition, folder);
  options.onProgress?.('The stack is synthesized');
  return readAssembly(folder);
};

const listenOrRefuse = async (server: Parameters<typeof listen>[0], port: number) => {
  try {
    return await listen(server, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `(${error.code})`;
    throw new Refusal(
      `Port ${port} ${why}. Choose another with --port, such as: npm start -- --port ${port + 10}`,
    );
  }
};

const emulators = async (options: LocalRunOptions, folder: string | undefined, undo: Undo) => {
  const { port = 8080 } = options;
  const started = await startEmulators({
    inboxPort: port === 0 ? 0 : port + 1,
    dataDir: folder && path.join(folder, 'table'),
  });
  undo.add(started.stop);
  options.onProgress?.('The table and the inbox are up');
  return started;
};

const start = async (options: LocalRunOptions, undo: Undo) => {
  const folder = folderOf(options.edition, options.dataDir);
  const gateway = createGateway();
  const port = await listenOrRefuse(gateway.server, options.port ?? 8080);
  undo.add(() => closeServer(gateway.server));
  const siteUrl = `http://${localAddress}:${port}`;
  const [assembling, emulating] = await Promise.allSettled([
    assemble(options, undo),
    emulators(options, folder, undo),
  ]);
  if (assembling.status === 'rejected') throw assembling.reason;
  if (emulating.status === 'rejected') throw emulating.reason;
  const assembly = assembling.value;
  const { dynamodbEndpoint, inboxUrl, stop: _ } = emulating.value;
  const { region, stackName } = assembly;

  const parameters = new Map<string, string>();
  const scope = physicalScope(assembly, { siteUrl, parameters, secret: secretStore(folder) });
  let stack = readStack(assembly, scope);
  const [codeKey = ''] = stack.functions.map(({ properties }) => properties.Code.S3Key);
  const call = readCall(assembly.assetPath(codeKey) ?? '');

  const queues = queueStore((message) => options.onFailure?.(message));
  const log = runLog((line) => options.onLog?.(line));
  const faults = faultBoard();

  const [table] = stack.tables;
  if (!table) throw new Refusal('The stack has no table');
  const tableName = table.properties.TableName ?? `${stackName}-${table.logicalId}`;
  const streamArn = await ensureTable(dynamodbEndpoint, region, {
    name: tableName,
    properties: table.properties,
  });
  options.onProgress?.('The table is made');

  const rehearsed = options.edition === 'rehearsal' ? call.opensAt - beforeOpening : undefined;
  const anchor = startAnchor(options, folder, rehearsed);
  const clock = virtualClock(anchor ?? realAnchor());
  undo.add(clock.stop);
  const keepClock = (): void => {
    keepAnchor(folder, clock.anchor());
    parameters.set('RehearsalClock', anchorText(clock.anchor()));
    stack = readStack(assembly, scope);
  };
  if (anchor) keepClock();
  clock.onChange(keepClock);

  const endpoints = { dynamodb: dynamodbEndpoint, ses: '' };
  const functions = deployFunctions({
    assembly,
    stack: () => stack,
    endpoints: () => endpoints,
    clock,
    queues,
    log,
  });
  undo.add(functions.kill);
  const mailbox = deployMail({
    stack,
    stackName,
    region,
    functions,
    inboxUrl,
    clock,
    folder: folder && path.join(folder, 'mails'),
    arrived: (mail) => options.onMail?.(mail),
  });
  const serve = async (service: Parameters<typeof faultyService>[0]): Promise<string> => {
    const server = faultyService(service, faults, functions.callers);
    const servicePort = await listen(server, 0);
    undo.add(() => closeServer(server));
    return `http://${localAddress}:${servicePort}`;
  };
  endpoints.ses = await serve(mailbox.service);
  if (options.dynamodbFaults) endpoints.dynamodb = await serve(dynamodbService(dynamodbEndpoint));
  await mailbox.restore();

  functions.warm();
  const site = deploySite(stack, functions);
  gateway.open({ ...site, clock, log: (line) => log.write('gateway', line) });

  for (const { logicalId, properties } of options.stream === false
    ? []
    : stack.eventSourceMappings) {
    const { invoke } = functions.at(properties.FunctionName).pool;
    if (streamArn === undefined) throw new Refusal(`${logicalId}: the table has no stream`);
    const mapping = { id: logicalId, properties, invoke };
    undo.add(
      startStream({ endpoint: dynamodbEndpoint, region, streamArn, mapping, queues, folder }),
    );
  }
  const schedules = startSchedules(
    stack.schedules.map(({ logicalId, properties }) => ({
      name: logicalId,
      properties: options.schedules === false ? { ...properties, State: 'DISABLED' } : properties,
      invoke: functions.at(properties.Target.Arn).invokeLater,
    })),
    clock,
    (name, scheduledAt) => options.onSchedule?.(name, scheduledAt),
  );
  undo.add(schedules.stop);

  return {
    siteUrl,
    inboxUrl,
    tableName,
    dynamodbEndpoint,
    region,
    call,
    clock,
    /** Every mail that SES took, oldest first, with its bytes. */
    mails: mailbox.mails,
    /** What lies in the failure queues. */
    failures: queues.messages,
    /** Every line that functions and the gateway logged. */
    logs: log.lines,
    faults,
    schedules: schedules.list,
    /** Fires the one schedule whose logical id contains `name`; resolves when the target is done. */
    fire: schedules.fire,
    /** Moves the clock, as a change of the stack's parameter would. */
    setClock: clock.set,
    /** Invokes the one function whose logical id contains `name`, and waits for its answer. */
    invoke: (name: string, event: Json) => functions.named(name).pool.invoke(event),
    /** Kills the processes of that function at once; the next request gets a new one. */
    kill: (name: string): void => functions.named(name).pool.kill(),
    stop: undo.run,
  };
};

export type LocalRun = Awaited<ReturnType<typeof start>>;

/** Starts the edition's stack on this machine; what was begun is undone if it fails. */
export const startLocalRun = async (options: LocalRunOptions): Promise<LocalRun> => {
  const undo = undoList();
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
};
