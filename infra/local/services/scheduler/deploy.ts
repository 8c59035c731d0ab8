import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { DeployedFunctions } from '../lambda/deploy.ts';
import { type Schedules, startSchedules } from './schedules.ts';

type Settings = Readonly<{
  functions: DeployedFunctions;
  clock: VirtualClock;
  /** Whether none fires by itself. */
  silent: boolean;
  fired: (name: string, scheduledAt: Instant) => void;
}>;

/** The stack's schedules, each before its function. */
export const deploySchedules = (
  { schedules }: LocalStack,
  { functions, clock, silent, fired }: Settings,
): Schedules =>
  startSchedules(
    schedules.map(({ logicalId, properties }) => ({
      name: logicalId,
      properties: silent ? { ...properties, State: 'DISABLED' } : properties,
      invoke: functions.at(properties.Target.Arn).invokeLater,
    })),
    clock,
    fired,
  );
