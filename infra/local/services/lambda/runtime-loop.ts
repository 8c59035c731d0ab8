/** Runs in a process of its own in place of Lambda's runtime: loads the bundle, takes one event at a time. */
import { createRequire, flushCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { format } from 'node:util';

type Work = { requestId: string; event: unknown; deadline: number };

const environment = process.env;
const contextOf = ({ requestId, deadline }: Work) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: environment['AWS_LAMBDA_FUNCTION_NAME'],
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:${environment['AWS_REGION']}:000000000000:function:${environment['AWS_LAMBDA_FUNCTION_NAME']}`,
  memoryLimitInMB: environment['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  logGroupName: environment['AWS_LAMBDA_LOG_GROUP_NAME'],
  logStreamName: environment['AWS_LAMBDA_LOG_STREAM_NAME'],
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

let requestId: string | undefined;

/**
 * With JSON as the function's log format, Lambda's runtime wraps what goes through the console; a
 * line of metrics is then no longer read as one, and has to go to stdout itself.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
 */
const wrapConsole = (): void => {
  const wrapped =
    (level: string) =>
    (...parts: unknown[]): void => {
      const [only] = parts;
      const message = parts.length === 1 ? only : format(...parts);
      const line = { timestamp: new Date(), level, requestId, message };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  console.log = wrapped('INFO');
  console.info = wrapped('INFO');
  console.warn = wrapped('WARN');
  console.error = wrapped('ERROR');
};
if (environment['AWS_LAMBDA_LOG_FORMAT'] === 'JSON') wrapConsole();

const load = createRequire(path.join(process.cwd(), 'index.js'));
const loaded: { handler?: unknown } = load('./index.js');
const { handler } = loaded;
if (typeof handler !== 'function') throw new Error('index.js exports no handler');

/** Lambda's runtime logs a thrown error in this form, so what it says can reach the log here, too. */
const faultOf = (thrown: unknown) => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const fault = { errorType: error.name, errorMessage: error.message, trace: error.stack };
  process.stdout.write(
    `${JSON.stringify({ timestamp: new Date(), level: 'ERROR', requestId, message: fault })}\n`,
  );
  return fault;
};

let filesKept = 0;

/** Leaves what was loaded since to the next process: this one is killed, and could not at its end. */
const keepCompiled = (): void => {
  const { length: files } = Object.keys(load.cache);
  if (files > filesKept) flushCompileCache();
  filesKept = files;
};

process.on('disconnect', () => process.exit());
process.on('message', async (work: Work) => {
  requestId = work.requestId;
  try {
    const answer: unknown = await handler(work.event, contextOf(work));
    process.send?.({ requestId, payload: JSON.stringify(answer) ?? 'null' });
  } catch (thrown) {
    process.send?.({ requestId, fault: faultOf(thrown) });
  }
  keepCompiled();
});
process.send?.({ ready: true });
