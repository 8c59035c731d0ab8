import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import type { DocumentBucket } from '../document-bucket.ts';
import { grantWritingExports } from '../export-rights.ts';
import { rowRights } from '../row-rights.ts';

type ExporterProps = Readonly<{
  bundle: string;
  table: CallTable;
  documents: DocumentBucket;
  alarms: Alarms;
}>;

/** Writes what staff take out, where that is too much for an answer. */
export const exporterArea = (
  scope: Construct,
  { bundle, table, documents, alarms }: ExporterProps,
): CallFunction => {
  const fn = new CallFunction(scope, 'Exporter', {
    area: 'exporter',
    bundle,
    errorImpact:
      'Staff wait for an export; it is tried three times. Applications are taken all the same.',
    failureImpact: 'An export failed 3 times. Its page says so to the person who asked for it.',
    // It uses half of it, and the processor that comes with more makes it faster.
    memory: 512,
    // The longest that there is. 100,000 rows take a minute, the files of 2,000 applications five.
    timeout: Duration.minutes(15),
    concurrency: 2,
    alarms,
  });
  table.grantRowsAt(fn, rowRights.exporter);
  grantWritingExports(documents, fn);
  return fn;
};
