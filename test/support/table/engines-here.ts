import { isDynoxideHere } from '../../../infra/local/engines/dynoxide.ts';
import type { EngineName } from '../../../infra/local/engines/engine.ts';
import { isJavaHere } from '../../../infra/local/engines/java.ts';

/** The engines that can run on this machine. */
export const enginesHere: readonly EngineName[] = [
  ...(isDynoxideHere() ? (['dynoxide'] as const) : []),
  ...((await isJavaHere()) ? (['dynamodb-local'] as const) : []),
];
