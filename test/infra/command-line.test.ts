import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readAssembly } from '../../infra/local/assembly/assembly.ts';
import { synthesize } from '../../infra/local/assembly/synthesize.ts';

const project = join(import.meta.dirname, '../..');

/** Runs the app as CDK's command line does. */
const runApp = (context: Record<string, string>, variables: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...variables,
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: join(project, '.local', 'kept', 'v8'),
      CDK_OUTDIR: mkdtempSync(join(tmpdir(), 'call-assembly-')),
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
  });

describe('a synth that cannot be done says why, in words and without a stack trace', () => {
  test.each([
    ['no edition', {}, 'Give an edition: -c edition=<name>. Known: '],
    ['an unknown edition', { edition: '1999-rome' }, 'There is no edition "1999-rome". Known: '],
    ['a moved clock', { edition: '2018-jeju', clock: '0' }, '-c clock=… is refused: '],
  ])('%s', (_what, context, message) => {
    const { status, stderr } = runApp(context);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a shell of another region', () => {
    const { status, stderr } = runApp({ edition: '2018-jeju' }, { AWS_REGION: 'eu-west-1' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The edition "2018-jeju" belongs to ap-northeast-2, .*eu-west-1/);
  });
});

// A whole synth, which a machine that does other work as well may need a minute for.
test('the local run does not mind what region the shell means', { timeout: 120_000 }, async () => {
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  const folder = mkdtempSync(join(tmpdir(), 'call-assembly-'));
  await synthesize('rehearsal', folder);
  vi.unstubAllEnvs();
  expect(readAssembly(folder).region).toBe('ap-northeast-2');
});
