import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/** What our rules rest on beside biome.jsonc. */
const ruleFiles = ['biome.jsonc', 'test/infra/walls/no-climbing.grit'];

type Report = { diagnostics: { category: string; message: string; location: { path: string } }[] };

/** Rules of the style of code, which planted files need not keep. */
const isAboutImports = (category: string): boolean =>
  category === 'plugin' || category === 'lint/style/noRestrictedImports';

/** What Biome says, under our settings, of the imports of these files and of nothing else. */
export const complaintsAbout = (
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> => {
  const planted = mkdtempSync(join(tmpdir(), 'call-walls-'));
  const write = (file: string, text: string): void => {
    mkdirSync(join(planted, dirname(file)), { recursive: true });
    writeFileSync(join(planted, file), text);
  };
  for (const file of ruleFiles) cpSync(join(project, file), join(planted, file));
  for (const [file, text] of files) write(file, text);
  const { stdout } = spawnSync(
    join(project, 'node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'],
    { cwd: planted, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  rmSync(planted, { recursive: true });
  const { diagnostics }: Report = JSON.parse(stdout);
  const about = diagnostics.filter(({ category }) => isAboutImports(category));
  return new Map(
    [...Map.groupBy(about, ({ location }) => location.path)].map(([path, found]) => [
      path,
      found.map(({ message }) => message),
    ]),
  );
};
