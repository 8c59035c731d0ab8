import { Refusal } from '../../../refusal.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { RunLog } from '../../console/run-log.ts';
import type { Callers } from '../../faults/faulty-service.ts';
import { type AsyncSettings, asyncInvoke } from './async-invoke.ts';
import type { FunctionProcess, FunctionSpec } from './function-process.ts';
import { type FunctionPool, functionPool, type Invoke } from './functions.ts';
import type { QueueStore } from './queue.ts';
import { type Endpoints, runtimeEnvironment } from './runtime-environment.ts';

/** A development machine holds no more processes of one function; further requests wait. */
const mostProcesses = 4;

export type FunctionsSettings = Readonly<{
  assembly: Assembly;
  /** Read anew for each process, since the rehearsal's clock is one of the variables. */
  stack: () => LocalStack;
  endpoints: () => Endpoints;
  clock: VirtualClock;
  queues: QueueStore;
  log: RunLog;
}>;

const specsOf = (stack: LocalStack, { stackName, region, account, assetPath }: Assembly) =>
  stack.functions.map(({ logicalId, properties }): FunctionSpec => {
    const folder = assetPath(properties.Code.S3Key);
    if (folder === undefined)
      throw new Refusal(`${logicalId}: no asset is published as ${properties.Code.S3Key}`);
    const name = properties.FunctionName ?? `${stackName}-${logicalId}`;
    return {
      logicalId,
      name,
      arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
      folder,
      memoryMegabytes: properties.MemorySize,
      timeoutSeconds: properties.Timeout,
      concurrency: Math.min(
        mostProcesses,
        properties.ReservedConcurrentExecutions ?? mostProcesses,
      ),
      environment: properties.Environment.Variables,
      logFormat: properties.LoggingConfig.LogFormat,
    };
  });

const asyncSettingsOf = (
  stack: LocalStack,
  { name, arn, logicalId }: FunctionSpec,
): AsyncSettings => {
  const config = stack.eventInvokeConfigs.find(({ properties }) =>
    [name, arn].includes(properties.FunctionName),
  )?.properties;
  const fn = stack.functions.find((one) => one.logicalId === logicalId)?.properties;
  return {
    retries: config?.MaximumRetryAttempts ?? 2,
    onFailure: config?.DestinationConfig?.OnFailure?.Destination,
    deadLetters: fn?.DeadLetterConfig?.TargetArn,
  };
};

export type DeployedFunction = Readonly<{ pool: FunctionPool; invokeLater: Invoke }>;

/** What each new process of a function finds in its environment. */
const environments = ({ assembly, stack, endpoints }: FunctionsSettings) => {
  let processes = 0;
  return (spec: FunctionSpec): Record<string, string> => {
    processes += 1;
    // DynamoDB Local takes letters and digits alone.
    const accessKey = `LOCAL${String(processes).padStart(8, '0')}`;
    const current = specsOf(stack(), assembly).find((one) => one.arn === spec.arn);
    return {
      ...current?.environment,
      ...runtimeEnvironment(spec, assembly.region, endpoints(), accessKey),
    };
  };
};

/** Finds the one function that is meant; refuses what names none, or several. */
const findersOf = (deployed: readonly DeployedFunction[]) => {
  const only = (found: readonly DeployedFunction[], what: string): DeployedFunction => {
    const [one] = found;
    if (one === undefined || found.length > 1)
      throw new Refusal(`${what} names ${found.length} functions of the stack`);
    return one;
  };
  return {
    /** By name or ARN, as the template refers to a function. */
    at: (reference: string): DeployedFunction =>
      only(
        deployed.filter(({ pool: { spec } }) => [spec.arn, spec.name].includes(reference)),
        reference,
      ),
    /** By a part of the logical id, such as `Mailer`. */
    named: (part: string): DeployedFunction =>
      only(
        deployed.filter(({ pool }) => pool.spec.logicalId.includes(part)),
        part,
      ),
  };
};

/** The stack's functions, each with the environment that the template gives it. */
export const deployFunctions = (settings: FunctionsSettings) => {
  const { assembly, clock, queues, log } = settings;
  const callers = new Map<string, { name: string; process: FunctionProcess }>();
  const environmentOf = environments(settings);
  const deploy = (spec: FunctionSpec): DeployedFunction => {
    const pool = functionPool(spec, {
      environment: () => environmentOf(spec),
      line: (text) => log.write(spec.logicalId, text),
      started: (process, { AWS_ACCESS_KEY_ID: accessKey = '' }) =>
        void callers.set(accessKey, { name: spec.logicalId, process }),
    });
    const later = asyncSettingsOf(settings.stack(), spec);
    return { pool, invokeLater: asyncInvoke(pool, later, { clock, queues }) };
  };
  const deployed = specsOf(settings.stack(), assembly).map(deploy);
  clock.onChange(() => {
    for (const { pool } of deployed) pool.recycle();
  });

  const known: Callers = {
    nameOf: (accessKey) => callers.get(accessKey)?.name,
    kill: (accessKey) => callers.get(accessKey)?.process.kill(),
  };
  return {
    callers: known,
    ...findersOf(deployed),
    warm: async (): Promise<void> => {
      await Promise.all(deployed.map(({ pool }) => pool.warm()));
    },
    stop: (): void => {
      for (const { pool } of deployed) pool.stop();
    },
  };
};

export type DeployedFunctions = ReturnType<typeof deployFunctions>;
