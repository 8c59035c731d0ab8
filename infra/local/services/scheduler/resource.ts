import { z } from 'zod';
import { arn, itsName, leftToAws, type Namings, number, text } from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

export const ScheduleProperties = z.strictObject({
  Name: text.optional(),
  Description: leftToAws,
  GroupName: leftToAws,
  KmsKeyArn: leftToAws,
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: leftToAws,
  }),
  ScheduleExpression: text,
  ScheduleExpressionTimezone: text.default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: text,
    RoleArn: leftToAws,
    Input: text.default('{}'),
    DeadLetterConfig: z.strictObject({ Arn: text }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumEventAgeInSeconds: number.default(86_400),
        MaximumRetryAttempts: number.default(185),
      })
      .default({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 }),
  }),
});

export const namings: Namings = {
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    ref: itsName,
    attributes: { Arn: arn('scheduler', 'schedule-group/') },
  },
};

export const resources = (read: ReadResources) => ({
  schedules: read('AWS::Scheduler::Schedule', ScheduleProperties),
});
