/**
 * Runs in a process of its own and holds what the local run did not write: DynamoDB Local and the
 * inbox. Both end with this process, and it ends when the local run is gone, however that ended.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import inbox from 'aws-ses-v2-local';

const [inboxPort = '0', java = 'java', ...javaArguments] = process.argv.slice(2);

const table = spawn(java, javaArguments, { stdio: ['ignore', 'ignore', 'pipe'] });
let complaint = '';
table.stderr.on('data', (chunk) => {
  complaint = `${complaint}${chunk}`.slice(-2000);
});
table.once('exit', (code) => process.send?.({ tableEnded: code ?? -1, complaint }));

/** What is only in memory needs no farewell, which takes a second. */
const farewell = javaArguments.includes('-inMemory') ? 'SIGKILL' : 'SIGTERM';

const leave = (): void => {
  table.once('exit', () => process.exit());
  if (!table.kill(farewell)) process.exit();
};
process.once('disconnect', leave);
// A terminal's Ctrl+C reaches the whole group: the local run says when it is time.
process.on('SIGINT', () => {});
process.on('SIGTERM', leave);

const listen = async (port: number): Promise<void> => {
  const server = await inbox.default({ host: '127.0.0.1', port });
  const address = server.address();
  if (address === null) return listen(0);
  if (typeof address === 'object') process.send?.({ inboxPort: address.port });
};
await listen(Number(inboxPort));
