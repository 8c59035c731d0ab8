import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { deployedExtension } from '#shared/domain/call/extension.ts';
import { log } from '#shared/runtime/log.ts';
import type { Calls } from '#shared/store/call/calls.ts';

type Deps = Readonly<{
  edition: Edition;
  calls: () => Promise<Pick<Calls, 'read' | 'plannedClosing' | 'notePlanned'>>;
}>;

/**
 * Finds a closing that a deployment has changed. A later one is an extension like any other: the
 * page strikes the old date through, the list is told, drafts are kept. Answers the call as it is
 * then.
 */
export const noteClosing =
  ({ edition, calls }: Deps) =>
  async (call: CallRecord, now: number): Promise<CallRecord> => {
    const store = await calls();
    const before = await store.plannedClosing();
    if (before === edition.closesAt) return call;
    const extension = deployedExtension(call, { planned: edition, before }, now);
    const noted = await store.notePlanned(before, extension);
    if (!noted.ok && noted.error === 'busy')
      throw new Error('the closing met another write: try again');
    if (!noted.ok) return store.read();
    log('closing-noted', {
      from: before ?? edition.closesAt,
      to: edition.closesAt,
      extends: extension !== undefined,
    });
    return extension?.after ?? call;
  };
