import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { revision } from '../../../infra/revision.ts';

const isRepository = (): boolean => {
  try {
    return (
      execFileSync('git', ['rev-parse', '--show-prefix'], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim() === 'test/unit/infra/'
    );
  } catch {
    return false;
  }
};

test('what is deployed is told by its commit, and whether files differ from it', () => {
  const found = revision();
  if (isRepository()) expect(found).toMatch(/^[0-9a-f]{12,}(-dirty)?$/);
  else expect(found).toBeUndefined();
});
