import * as z from 'zod/mini';
import { log, logMetrics } from '#shared/runtime/log.ts';

/** https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const ResourceStatus = z.object({
  'detail-type': z.string().check(z.startsWith('GuardDuty Malware Protection Resource Status ')),
  detail: z.object({ resourceStatus: z.string() }),
});

/** Whether an event is about the scanner itself, not about a file. */
export const isScannerStatus = (event: unknown): boolean => ResourceStatus.safeParse(event).success;

/** Counts reports that the scanner does not work as it should: nobody would notice otherwise. */
export const recordScannerStatus =
  (editionId: string) =>
  async (event: unknown): Promise<void> => {
    const { resourceStatus: status } = ResourceStatus.parse(event).detail;
    log('scanner-status', { status });
    if (status !== 'ACTIVE') logMetrics(editionId, { ScannerTrouble: 1 });
  };
