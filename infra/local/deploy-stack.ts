import path from 'node:path';
import type { ResolvedStack } from './assembly/resolved-stack.ts';
import type { VirtualClock } from './clock/clock.ts';
import { runLog } from './console/run-log.ts';
import { faultBoard } from './faults/faults.ts';
import { faultyService, type Service } from './faults/faulty-service.ts';
import type { Host } from './host/host.ts';
import { closeServer, listen, localAddress } from './host/ports.ts';
import type { Undo } from './host/undo.ts';
import { stackRights } from './rights/rights.ts';
import type { LocalRunOptions } from './run-options.ts';
import { accessOfTables } from './services/dynamodb/deploy.ts';
import { dynamodbService } from './services/dynamodb/dynamodb-proxy.ts';
import { type DeployedFunctions, deployFunctions } from './services/lambda/deploy.ts';
import { invokeService } from './services/lambda/invoke-service.ts';
import { queueStore } from './services/lambda/queue.ts';
import { deployBucket } from './services/s3/deploy.ts';
import { deployMail } from './services/ses/deploy.ts';

type Ground = Readonly<{
  options: LocalRunOptions;
  host: Host;
  stack: ResolvedStack;
  clock: VirtualClock;
  undo: Undo;
}>;

const mailOf = ({ options, host, stack, clock, undo }: Ground, functions: DeployedFunctions) => {
  const { stackName, region, account } = host.assembly;
  const mailbox = deployMail({
    stack: stack.current(),
    stackName,
    region,
    account,
    functions,
    inboxUrl: host.inboxUrl,
    clock,
    folder: host.folder && path.join(host.folder, 'mails'),
    arrived: (mail) => options.onMail?.(mail),
  });
  undo.add(mailbox.stop);
  return mailbox;
};

const bucketOf = ({ host, stack, clock, undo }: Ground, functions: DeployedFunctions) => {
  const folder = host.folder && path.join(host.folder, 'bucket');
  return deployBucket({ stack: stack.current(), functions, clock, folder }, host.assembly, undo);
};

/** The functions, and what they call: SES, S3 and the table, each behind their rights and planted faults. */
export const deployStack = async (ground: Ground) => {
  const { options, host, stack, clock, undo } = ground;
  const queues = queueStore((message) => options.onFailure?.(message));
  const log = runLog((line) => options.onLog?.(line));
  const faults = faultBoard();
  const endpoints = { dynamodb: host.dynamodbEndpoint, ses: '', s3: '', lambda: '' };
  const functions = deployFunctions({
    assembly: host.assembly,
    stack: stack.current,
    endpoints: () => endpoints,
    clock,
    queues,
    log,
  });
  undo.add(functions.stop);
  const mailbox = mailOf(ground, functions);
  const bucket = bucketOf(ground, functions);
  const rights = stackRights(stack.current(), options.onRefused);
  const serve = async (service: Service): Promise<string> => {
    const server = faultyService(service, faults, functions.callers, rights);
    undo.add(() => closeServer(server));
    return `http://${localAddress}:${await listen(server, 0)}`;
  };
  endpoints.ses = await serve(mailbox.service);
  endpoints.s3 = await serve(bucket.service);
  endpoints.lambda = await serve(invokeService(functions));
  endpoints.dynamodb = await serve(
    dynamodbService(host.dynamodbEndpoint, accessOfTables(stack.current(), host.assembly)),
  );
  await mailbox.restore();
  return { functions, mailbox, bucket, rights, queues, log, faults, endpoints };
};
