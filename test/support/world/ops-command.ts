import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/** Runs a command of ops as a person does, against a DynamoDB on this machine. */
export const opsCommand = async (
  name: 'carry-news' | 'extend-call' | 'rebuild-list' | 'shorten-call',
  endpoint: string,
  args: readonly string[],
): Promise<Readonly<{ code: number; said: string }>> => {
  const command = spawn(process.execPath, [`infra/ops/${name}.ts`, ...args], {
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
