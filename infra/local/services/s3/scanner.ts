import { randomUUID } from 'node:crypto';
import type { Json } from '../../assembly/json.ts';
import type { StoredObject } from './object-store.ts';

/** The test virus, in two pieces, so that no scanner takes this file for it. */
const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);

/**
 * What GuardDuty tells of a file that it has scanned. This scanner knows one virus, that of the tests.
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export const scanResult = (
  { bucket, key, bytes, etag }: StoredObject,
  { region, account, at }: Readonly<{ region: string; account: string; at: number }>,
): Json => {
  const isInfected = bytes.includes(virus);
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    account,
    time: new Date(at).toISOString(),
    region,
    resources: [`arn:aws:guardduty:${region}:${account}:malware-protection-plan/local`],
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: bucket,
        objectKey: key,
        eTag: etag.replaceAll('"', ''),
        versionId: 'local',
        s3Throttled: false,
      },
      scanResultDetails: {
        scanResultStatus: isInfected ? 'THREATS_FOUND' : 'NO_THREATS_FOUND',
        threats: isInfected ? [{ name: 'EICAR-Test-File (not a virus)' }] : null,
      },
    },
  };
};
