import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { Refusal } from '../../refusal.ts';

const project = path.join(import.meta.dirname, '../../..');
const app = path.join(project, 'infra', 'app.ts');

/** What one synth leaves to the next: compiled functions, and V8's own code of CDK. */
const kept = path.join(project, '.local', 'kept');

const printedBy = (error: unknown): string =>
  error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);

/** The local run's clock can be put before any call, whose schedules are then still to come. */
const beforeAll = '1970-01-01T00:00:00Z';

/**
 * Synthesizes the edition's rehearsal stack into `folder`, as `npx cdk synth` does but for the
 * template's validation, which takes longer than all the rest and is the deployment's affair, and
 * that functions are compiled once (ADR 0048).
 */
export const synthesize = async (edition: string, folder: string): Promise<void> => {
  const { AWS_REGION: _, AWS_DEFAULT_REGION: __, CDK_DEFAULT_REGION: ___, ...rest } = process.env;
  const env = {
    ...rest,
    CDK_OUTDIR: folder,
    CDK_CONTEXT_JSON: JSON.stringify({
      edition,
      rehearsal: 'true',
      malwareScan: 'true',
      asOf: beforeAll,
    }),
    CDK_VALIDATION: 'false',
    KEPT_CODE: path.join(kept, 'code'),
    NODE_COMPILE_CACHE: path.join(kept, 'v8'),
  };
  try {
    await promisify(execFile)(process.execPath, [app], { env });
  } catch (error) {
    throw new Refusal(`The stack cannot be made.\n${printedBy(error)}`);
  }
};
