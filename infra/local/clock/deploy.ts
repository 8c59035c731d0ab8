import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { ResolvedStack } from '../assembly/resolved-stack.ts';
import type { Host } from '../host/host.ts';
import type { LocalRunOptions } from '../run-options.ts';
import { type Call, readCall } from './call-of.ts';
import { realAnchor, type VirtualClock, virtualClock } from './clock.ts';
import { startAnchor, storeAnchor } from './run-clock.ts';

/** The rehearsal's clock starts this long before its call opens, so that one sees it open. */
const beforeOpening = 5_000;

/** The call that the stack's functions were built with. */
export const callOfStack = (stack: ResolvedStack, { assembly }: Host): Call => {
  const [code = ''] = stack.current().functions.map(({ properties }) => properties.Code.S3Key);
  return readCall(assembly.assetPath(code) ?? '');
};

/** Invented people have applied for two thirds of the time. */
const beginning = ({ edition, seed }: LocalRunOptions, call: Call): Instant | undefined => {
  if (seed !== undefined)
    return call.opensAt + Math.floor((call.closesAt - call.opensAt) * (2 / 3));
  return edition === 'rehearsal' ? call.opensAt - beforeOpening : undefined;
};

/** Starts the clock, and tells the stack and the data folder of it and of each change. */
export const deployClock = (
  options: LocalRunOptions,
  call: Call,
  stack: ResolvedStack,
  { folder }: Host,
): VirtualClock => {
  const anchor = startAnchor(options, folder, beginning(options, call));
  const clock = virtualClock(anchor ?? realAnchor());
  const tell = (): void => {
    storeAnchor(folder, clock.anchor());
    stack.update(clock.anchor());
  };
  if (anchor) tell();
  clock.onChange(tell);
  return clock;
};
