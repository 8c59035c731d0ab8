import { Construct } from 'constructs';
import type { Alarms } from '../alarms/alarms.ts';
import { ownMetric } from '../alarms/own-metric.ts';
import { CallFunction } from '../call-function.ts';
import type { CallTable } from '../call-table.ts';
import { DocumentBucket } from '../document-bucket.ts';
import type { FormSecret } from '../form-secret.ts';
import { webTimeout } from '../http-api.ts';
import { MalwareScan } from '../malware-scan.ts';
import { rowDenials } from '../row-denials.ts';
import { rowRights } from '../row-rights.ts';

type DocumentsProps = Readonly<{
  /** The edition's id, by which its metrics go. */
  edition: string;
  bundle: string;
  table: CallTable;
  /** By which it knows forms of ours. */
  secret: FormSecret;
  alarms: Alarms;
  /** Whether the bucket goes with the stack. */
  disposable: boolean;
  /** Whether the account's GuardDuty scans every document. */
  malwareScan: boolean;
}>;

/** Takes the documents of applicants: the one function that gets at their bucket. */
export class Documents extends Construct {
  readonly fn: CallFunction;
  readonly store: DocumentBucket;

  constructor(scope: Construct, id: string, props: DocumentsProps) {
    super(scope, id);
    const { table, alarms } = props;
    this.store = new DocumentBucket(this, 'Store', { disposable: props.disposable });
    this.fn = new CallFunction(this, 'Area', {
      area: 'documents',
      bundle: props.bundle,
      errorImpact:
        'Applicants see an error page when they upload, replace or remove a document, or download the nomination letter as a PDF.',
      failureImpact: 'What the scanner said of some documents was not recorded.',
      // One whole processor, and room for the largest picture that is taken.
      memory: 1769,
      timeout: webTimeout,
      concurrency: 10,
      alarms,
    });
    table.grantRowsAt(this.fn, rowRights.documents);
    table.denyRowsAt(this.fn, rowDenials.documents);
    props.secret.grantSign(this.fn);
    this.store.grantDocuments(this.fn, ['s3:DeleteObject', 's3:GetObject', 's3:PutObject']);
    if (!props.malwareScan) return;
    new MalwareScan(this, 'Scan', { documents: this.store, fn: this.fn });
    this.watchScanner(props);
  }

  private watchScanner({ edition, alarms }: DocumentsProps): void {
    const metric = ownMetric(edition);
    alarms.add(this, 'Infected', {
      metric: metric({ name: 'InfectedDocuments' }),
      threshold: 1,
      impact: 'Someone uploaded a document that contains malware. Nobody can open it.',
      runbook: 'document-infected',
    });
    alarms.add(this, 'Unscanned', {
      metric: metric({ name: 'UnscannedDocuments' }),
      threshold: 1,
      impact: 'A document could not be scanned. Open it with care.',
      runbook: 'document-unscanned',
    });
    alarms.add(this, 'ScannerTrouble', {
      metric: metric({ name: 'ScannerTrouble' }),
      threshold: 1,
      impact: 'Documents that are uploaded now are not scanned. Open them with care.',
      runbook: 'scanner-trouble',
    });
  }
}
