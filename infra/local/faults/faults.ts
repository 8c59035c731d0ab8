/** What a call to a service can come to, other than its answer. */
export type Fault =
  | Readonly<{ kind: 'throttle' }>
  | Readonly<{ kind: 'error'; status?: number; code?: string; message?: string }>
  /** The connection breaks before anything is done. */
  | Readonly<{ kind: 'reset' }>
  /** It has died since it carried a request: only a new one comes through, as after a freeze. */
  | Readonly<{ kind: 'dead-socket' }>
  /** It is done, and the caller never hears of it. */
  | Readonly<{ kind: 'lose-reply' }>
  | Readonly<{ kind: 'delay'; milliseconds: number }>
  /** The calling function's process dies, before or after the call is done. */
  | Readonly<{ kind: 'kill-before' }>
  | Readonly<{ kind: 'kill-after' }>;

export type ServiceCall = Readonly<{
  service: 'ses' | 'dynamodb' | 's3';
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
  return {
    /** Plans faults for the calls to come; without an argument they all pass. */
    ses: (plan?: FaultPlan): void => void plans.set('ses', plan ?? (() => undefined)),
    dynamodb: (plan?: FaultPlan): void => void plans.set('dynamodb', plan ?? (() => undefined)),
    s3: (plan?: FaultPlan): void => void plans.set('s3', plan ?? (() => undefined)),
    judge: (call: Omit<ServiceCall, 'count'>): Fault | undefined => {
      const count = (counts.get(call.service) ?? 0) + 1;
      counts.set(call.service, count);
      return plans.get(call.service)?.({ ...call, count });
    },
  };
};

export type FaultBoard = ReturnType<typeof faultBoard>;
