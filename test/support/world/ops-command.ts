import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/** As `npm run` knows them. */
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(project, 'package.json'), 'utf8'),
);

/** Runs a command of ops as a person does, against a DynamoDB on this machine. */
export const opsCommand = async (
  name: 'carry-news' | 'extend-call' | 'rebuild-list' | 'shorten-call',
  endpoint: string,
  args: readonly string[],
): Promise<Readonly<{ code: number; said: string }>> => {
  const script = scripts[name] ?? '';
  const command = spawn(process.execPath, [...script.split(' ').slice(1), ...args], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'LOCAL',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  });
  let said = '';
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (data) => {
      said += String(data);
    });
  const [code] = await once(command, 'close');
  return { code, said };
};
