import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fontSources } from '../../../infra/bundling/font-files.ts';

const regular = [...fontSources.values()].map((file) => path.dirname(file));
/** The two families that pages are mostly in are bold as well; others are thickened by the browser. */
const bold = path.join(import.meta.dirname, '../..', 'fixtures', 'fonts');

const generic = ['system-ui', 'sans-serif', 'sans', 'serif', 'monospace'];

/** Fontconfig's whole world: our own fonts, whichever the machine has. */
const configuration = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...new Set([...regular, bold])].map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${cache}</cachedir>
${generic.map((name) => `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans</family><family>Noto Sans KR</family></prefer></alias>`).join('\n')}
</fontconfig>
`;

/** Writes the configuration that a browser of the tests starts with; `remove` takes it away. */
export const browserFonts = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, configuration(path.join(folder, 'cache')));
  return { file, remove: (): void => rmSync(folder, { recursive: true, force: true }) };
};
