/** What a call to a service can come to, other than its answer. */
export type Fault =
  | Readonly<{ kind: 'throttle' }>
  | Readonly<{ kind: 'error'; status?: number; code?: string; message?: string }>
  /** The connection breaks before anything is done. */
  | Readonly<{ kind: 'reset' }>
  /** It was free when the fault was set, and has died, as in a freeze; any later one lives. */
  | Readonly<{ kind: 'dead-socket' }>
  /** It is done, and the caller never hears of it. */
  | Readonly<{ kind: 'lose-reply' }>
  | Readonly<{ kind: 'delay'; milliseconds: number }>
  /** The calling function's process dies, before or after the call is done. */
  | Readonly<{ kind: 'kill-before' }>
  | Readonly<{ kind: 'kill-after' }>;

export type ServiceCall = Readonly<{
  service: 'ses' | 'dynamodb' | 's3' | 'lambda';
  /** `SendRawEmail`, `TransactWriteItems` … */
  action: string;
  /** Logical id of the function that calls. */
  caller: string | undefined;
  /** Counts this service's calls from 1. */
  count: number;
  body: Buffer;
}>;

export type FaultPlan = (call: ServiceCall) => Fault | undefined;

/** The faults that a test asks for; none until then. */
export const faultBoard = () => {
  const plans = new Map<ServiceCall['service'], FaultPlan>();
  const counts = new Map<ServiceCall['service'], number>();
  const planned = new Map<ServiceCall['service'], number>();
  const setPlan = (service: ServiceCall['service'], plan: FaultPlan = () => undefined): void => {
    planned.set(service, (planned.get(service) ?? 0) + 1);
    plans.set(service, plan);
  };
  return {
    /** Plans faults for the calls to come; without an argument they all pass. */
    ses: (plan?: FaultPlan): void => setPlan('ses', plan),
    dynamodb: (plan?: FaultPlan): void => setPlan('dynamodb', plan),
    s3: (plan?: FaultPlan): void => setPlan('s3', plan),
    lambda: (plan?: FaultPlan): void => setPlan('lambda', plan),
    /** How often faults of a service were planned. */
    planned: (service: ServiceCall['service']): number => planned.get(service) ?? 0,
    judge: (call: Omit<ServiceCall, 'count'>): Fault | undefined => {
      const count = (counts.get(call.service) ?? 0) + 1;
      counts.set(call.service, count);
      return plans.get(call.service)?.({ ...call, count });
    },
  };
};

export type FaultBoard = ReturnType<typeof faultBoard>;
