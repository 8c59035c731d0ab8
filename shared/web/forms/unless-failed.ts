import { faultOf, log } from '#shared/runtime/log.ts';
import type { WebRequest } from '../request.ts';

/** What an act answers. Where it throws, undefined, and the fault goes to the log. */
export const unlessFailed = async <Value>(
  { route }: Pick<WebRequest, 'route'>,
  act: () => Promise<Value>,
): Promise<Value | undefined> => {
  try {
    return await act();
  } catch (error) {
    log('request-failed', { route, ...faultOf(error) });
    return undefined;
  }
};
