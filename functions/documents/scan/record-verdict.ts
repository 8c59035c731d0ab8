import * as z from 'zod/mini';
import { readDocumentKey, type ScanVerdict } from '#shared/domain/documents/document.ts';
import { log, logMetrics } from '#shared/runtime/log.ts';
import type { MetricName } from '#shared/runtime/metrics.ts';
import type { Documents } from '#shared/store/applications/documents.ts';

/** https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const ScanResult = z.object({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});

/** Any other result (too large, locked, no right, failed) means that it could not be scanned. */
const verdictsByStatus: ReadonlyMap<string, ScanVerdict> = new Map([
  ['NO_THREATS_FOUND', 'clean'],
  ['THREATS_FOUND', 'infected'],
]);

const metricsOf: ReadonlyMap<ScanVerdict, MetricName> = new Map([
  ['infected', 'InfectedDocuments'],
  ['could-not-be-scanned', 'UnscannedDocuments'],
]);

type Deps = Readonly<{
  editionId: string;
  documents: () => Promise<Pick<Documents, 'setVerdict'>>;
}>;

/**
 * Records a scan result. One for a file that was deleted meanwhile is logged and dropped. Throws on
 * an event that is no scan result.
 */
export const recordVerdict =
  ({ editionId, documents }: Deps) =>
  async (event: unknown): Promise<void> => {
    const { s3ObjectDetails, scanResultDetails } = ScanResult.parse(event).detail;
    const { scanResultStatus: status } = scanResultDetails;
    const verdict = verdictsByStatus.get(status) ?? 'could-not-be-scanned';
    const { objectKey } = s3ObjectDetails;
    const isOurs = await (await documents()).setVerdict(objectKey, verdict);
    const { reference = '', kind = '' } = readDocumentKey(objectKey) ?? {};
    log('verdict-recorded', { reference, kind, verdict, status, isOurs });
    const metric = isOurs ? metricsOf.get(verdict) : undefined;
    if (metric) logMetrics(editionId, { [metric]: 1 });
  };
