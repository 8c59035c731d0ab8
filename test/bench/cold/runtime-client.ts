import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const folder = path.join(import.meta.dirname, 'lambda-client');
const lambdas = path.join(folder, 'node_modules', 'aws-lambda-ric');
const isBuilt = (): boolean => existsSync(path.join(lambdas, 'rapid-client.node'));

/**
 * Where Node's headers lie, which the client is compiled with. Elsewhere node-gyp fetches them from
 * nodejs.org. Those of any Node will do: the client keeps to Node-API.
 */
const headers = [path.join(path.dirname(process.execPath), '..'), '/usr', '/usr/local'].find(
  (prefix) => existsSync(path.join(prefix, 'include', 'node', 'node_api.h')),
);

const build = async (say: (line: string) => void): Promise<void> => {
  say("Compiling Lambda's runtime client, about two minutes, this once");
  const env = { ...process.env, ...(headers && { npm_config_nodedir: headers }) };
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, env });
};

/**
 * The program that stands between Lambda's runtime API and a function: Lambda's own
 * (aws-lambda-ric), built on first use, or ours where it cannot be built.
 */
export const runtimeClient = async (say: (line: string) => void) => {
  // Without its native part, as on macOS, the package installs and does not run.
  if (!isBuilt()) await build(say).catch((error: unknown) => say(String(error)));
  if (isBuilt()) return { program: path.join(lambdas, 'index.mjs'), isLambdas: true };
  say("aws-lambda-ric cannot be built here: cold starts are measured with the bench's own client");
  return { program: path.join(import.meta.dirname, 'own-client.ts'), isLambdas: false };
};
