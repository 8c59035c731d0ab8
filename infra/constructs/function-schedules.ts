import { Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type Instant, wallClock } from '#shared/domain/time/zoned-time.ts';
import type { CallFunction } from './call-function.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const localTime = (instant: Instant, zone: string): string => {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
};

/** The schedules that call one function. A schedule is on time to the minute, and never decides. */
export class FunctionSchedules extends Construct {
  private readonly fn: CallFunction;
  private readonly group: ScheduleGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, fn: CallFunction) {
    super(scope, id);
    this.fn = fn;
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': this.group.scheduleGroupArn,
          },
        },
      }),
    });
    this.allow('lambda:InvokeFunction', fn.lambda.functionArn);
    this.allow('sqs:SendMessage', fn.failures.queueArn);
  }

  /** Calls the function with `operation` every so many minutes. */
  every(id: string, operation: string, minutes: number): void {
    const schedule = ScheduleExpression.rate(Duration.minutes(minutes));
    // A tick that comes late is worth nothing once the next one is due.
    this.schedule(id, schedule, this.target(operation, { seconds: minutes * 60, attempts: 2 }));
  }

  /** Calls the function with `operation` once, when clocks in `zone` show `instant`. */
  once(id: string, operation: string, { at, zone }: Readonly<{ at: Instant; zone: string }>): void {
    const schedule = ScheduleExpression.expression(`at(${localTime(at, zone)})`, TimeZone.of(zone));
    this.schedule(id, schedule, this.target(operation, { seconds: 86_400, attempts: 185 }));
  }

  private schedule(id: string, schedule: ScheduleExpression, target: IScheduleTarget): void {
    const made = new Schedule(this, id, { schedule, target, scheduleGroup: this.group });
    // It names its group by text, which tells CloudFormation nothing about the order.
    made.node.addDependency(this.group);
  }

  private allow(action: string, resource: string): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  }

  /** Not CDK's own LambdaInvoke, which gives its role every version of the function (`arn:*`). */
  private target(
    operation: string,
    retry: Readonly<{ seconds: number; attempts: number }>,
  ): IScheduleTarget {
    return {
      bind: () => ({
        arn: this.fn.lambda.functionArn,
        role: this.role,
        input: ScheduleTargetInput.fromObject({
          operation,
          scheduledAt: ContextAttribute.scheduledTime,
        }),
        retryPolicy: {
          maximumEventAgeInSeconds: retry.seconds,
          maximumRetryAttempts: retry.attempts,
        },
        deadLetterConfig: { arn: this.fn.failures.queueArn },
      }),
    };
  }
}
