import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const suffix = '.template.json';

/** The same assembly with another text of its template. */
export const changedAssembly = (folder: string, change: (template: string) => string): string => {
  const changed = mkdtempSync(join(tmpdir(), 'changed-assembly-'));
  for (const name of readdirSync(folder)) {
    const own = join(folder, name);
    if (!name.endsWith(suffix)) symlinkSync(own, join(changed, name));
    else writeFileSync(join(changed, name), change(readFileSync(own, 'utf8')));
  }
  return changed;
};
