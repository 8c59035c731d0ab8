import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: project, encoding: 'utf8', stdio: 'pipe' }).trim();

/**
 * The commit that is deployed, with `-dirty` where files differ from it; undefined where the project
 * is no repository of its own.
 */
export const revision = (): string | undefined => {
  try {
    if (git('rev-parse', '--show-prefix') !== '') return undefined;
    return git('describe', '--always', '--dirty', '--abbrev=12', '--exclude=*');
  } catch {
    return undefined;
  }
};
