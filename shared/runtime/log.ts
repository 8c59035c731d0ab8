import { realTime } from './clock.ts';
import { type MetricName, metricDimension, metricNames, metricNamespace } from './metrics.ts';

/**
 * Every log line by event, with its fields. None is for personal data or free text, except the name
 * and stack of an error.
 */
type LogEvents = {
  'request-answered': { route: string; status: number; ms: number };
  'request-failed': { route: string; fault: string; stack: string };
  'form-refused': { reason: string };
  'staff-refused': { route: string; reason: string };
  'signed-in': { purpose: string };
  'sign-in-refused': { reason: string };
  /** What the issuer answered is none of what we expect, or it did not answer. */
  'issuer-failed': { refusal: string; code: string; fault: string; stack: string };
  'draft-started': { reference: string };
  'access-granted': { reference: string };
  'access-ended': { reference: string };
  'code-entered': { verdict: string };
  'application-changed': { reference: string; transition: string; tries: number };
  'application-stored': { reference: string; state: string; lateBySeconds: number; tries: number };
  'application-not-stored': { reason: string };
  'document-kept': { reference: string; kind: string; type: string; bytes: number };
  'document-refused': { kind: string; reason: string };
  'document-left-behind': { reference: string; kind: string; fault: string; stack: string };
  'document-opened': { reference: string; kind: string; role: string };
  'document-discarded': { reference: string; kind: string };
  /** A page was shown without the scan verdicts, or not at all. */
  'verdicts-unknown': { reference: string; fault: string; stack: string };
  'copies-unknown': { reference: string; fault: string; stack: string };
  'verdict-recorded': {
    reference: string;
    kind: string;
    verdict: string;
    status: string;
    isOurs: boolean;
  };
  'scanner-status': { status: string };
  'export-written': { export: string; format: string; rows: number; bytes: number };
  'export-failed': { export: string; tries: number; why: string; fault: string; stack: string };
  'mail-sent': { owner: string; mail: string; attempt: number };
  'mail-not-sent': { owner: string; mail: string; attempt: number; fault: string; next: string };
  'mail-not-wanted': {
    owner: string;
    mail: string;
    next: 'dropped' | 'over-limit' | 'postponed';
  };
  /** A mail to the staff became `mails` to members, and `lines` that are told with others. */
  'mail-handed-on': { owner: string; mail: string; mails: number; lines: number };
  /** `why` names a fact or a kind, never a value. */
  'mail-unreadable': { owner: string; mail: string; why: string };
  'mail-settled': { owner: string; mail: string; as: string };
  'address-unreached': { reference: string; staffTold: boolean };
  'mail-event-unknown': { type: string };
  /** A record of the stream, of whose mail nothing else is known. */
  'mail-record-failed': { sequence: string; fault: string };
  'mail-failed': { owner: string; mail: string; fault: string };
  'sweep-failed': { fault: string };
  'outbox-swept': { due: number; sent: number; failed: number; oldestAgeSeconds: number };
  'effect-done': { effect: string; instant: number; mails: number };
  'duty-failed': { duty: string; fault: string; stack: string };
  'row-unknown': { row: string };
  'row-failed': { effect: string; fault: string; stack: string };
  'closing-noted': { from: number; to: number; extends: boolean };
  'drafts-kept': { instant: number; rows: number };
  'entry-not-kept': { reference: string; fault: string };
  /** The nightly comparison has found, and mended, what the list said of it. */
  'entry-differs': { reference: string };
  'list-compared': { compared: number; differ: number };
  'call-reconciled': { state: string; scheduledAt: number; lateByMs: number; effects: number };
};

type LogEvent = keyof LogEvents;

type Log = <Event extends LogEvent>(event: Event, fields: LogEvents[Event]) => void;

/**
 * Writes to stdout, not to the console: Lambda’s JSON log format would wrap each line in an object
 * of its own, where CloudWatch finds neither our fields nor our metrics.
 */
export const logOutput = {
  write: (line: object): void => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  },
};

/** Writes one JSON object a line, as CloudWatch Logs reads it. */
export const log: Log = (event, fields) => {
  logOutput.write({ event, ...fields });
};

/** Metrics in CloudWatch's embedded metric format: a log line that becomes metrics on its own. */
export const logMetrics = (
  edition: string,
  values: Readonly<Partial<Record<MetricName, number>>>,
): void => {
  const metrics = Object.entries(metricNames).filter(([name]) => name in values);
  logOutput.write({
    _aws: {
      Timestamp: realTime(),
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [[metricDimension]],
          Metrics: metrics.map(([Name, Unit]) => ({ Name, Unit })),
        },
      ],
    },
    [metricDimension]: edition,
    ...values,
  });
};

/** The name and stack of an error, without its message, which may quote what people typed. */
export const faultOf = (error: unknown): { fault: string; stack: string } => {
  if (!(error instanceof Error)) return { fault: typeof error, stack: '' };
  const stack = (error.stack ?? '').replace(error.message, '');
  const contexts = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: error.name, stack: contexts.slice(0, 8).join('\n') };
};
