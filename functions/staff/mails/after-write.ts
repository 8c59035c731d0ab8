import { faultOf, log } from '#shared/runtime/log.ts';
import type { StaffDeps } from '../deps.ts';
import type { MailAct } from './case-way.ts';

/** Who and why stand in the audit. What fails to be kept in the list the stream makes good. */
export const afterWrite = async (
  { keepEntry }: Pick<StaffDeps, 'keepEntry'>,
  transition: MailAct,
  { reference, tries }: Readonly<{ reference: string; tries: number }>,
): Promise<void> => {
  log('application-changed', { reference, transition, tries });
  try {
    await keepEntry(reference);
  } catch (error) {
    log('entry-not-kept', { reference, fault: faultOf(error).fault });
  }
};
