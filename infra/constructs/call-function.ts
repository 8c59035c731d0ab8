import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { envNames } from '#shared/runtime/env-names.ts';
import { findings, liveWith } from '../acknowledgements.ts';
import type { Alarms } from './alarms/alarms.ts';
import { failureQueue } from './alarms/failure-queue.ts';

type EnvName = (typeof envNames)[keyof typeof envNames];

/** A right on named resources: exact actions, no wildcards. */
export type Right = Readonly<{
  actions: readonly [string, ...string[]];
  resources: readonly [string, ...string[]];
  conditions?: Record<string, unknown>;
}>;

export type CallFunctionProps = Readonly<{
  /** The area, for the name of its section in the runbook. */
  area: string;
  /** Folder of the bundle. */
  bundle: string;
  /** What people meet while this function fails, as a sentence: the alarm's text. */
  errorImpact: string;
  /** What is not done while events lie in the function's failure queue, as a sentence. */
  failureImpact: string;
  /** In MB; the CPU grows with it, one whole at 1,769. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  memory: number;
  timeout: Duration;
  /** How many of it may run at once; the account has to have this many left, and 100 more. */
  concurrency: number;
  /** X-Ray traces; they cost, and need a right on every resource. */
  traced?: boolean;
  alarms: Alarms;
}>;

/** An area's one function with its role, logs, failure queue and alarms. */
export class CallFunction extends Construct {
  readonly lambda: LambdaFunction;
  /** Asynchronous events that failed for good; other senders to this function use it as well. */
  readonly failures: Queue;
  /** Its lines are JSON, one a line. */
  readonly logs: LogGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: CallFunctionProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.failures = failureQueue(this, 'Failures', {
      alarms: props.alarms,
      impact: props.failureImpact,
      runbook: `${props.area}-failures`,
    });
    // Before the function, whose rights have to be there when it is first called.
    this.allow({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logs.logGroupArn],
    });
    this.allow({ actions: ['sqs:SendMessage'], resources: [this.failures.queueArn] });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Area ${props.area} of the call for applications`,
      role: this.role,
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.concurrency,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: props.traced ? Tracing.ACTIVE : Tracing.DISABLED,
      onFailure: { bind: () => ({ destination: this.failures.queueArn }) },
    });
    liveWith(this.failures, findings.isDeadLetterQueue, findings.readByHand);
    liveWith(this.lambda, findings.failureDestination, findings.notTraced);
    props.alarms.add(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      impact: props.errorImpact,
      runbook: `${props.area}-errors`,
    });
  }

  allow(right: Right): void {
    this.state(Effect.ALLOW, right);
  }

  /** Takes a right away, whatever else allows it. */
  deny(right: Right): void {
    this.state(Effect.DENY, right);
  }

  private state(effect: Effect, { actions, resources, conditions }: Right): void {
    this.role.addToPolicy(
      new PolicyStatement({
        effect,
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
  }

  give(name: EnvName, value: string): void {
    this.lambda.addEnvironment(name, value);
  }
}
