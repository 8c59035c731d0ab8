import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../../infra/local/assembly/synthesize.ts';
import { startLocalRun } from '../../infra/local/local-run.ts';
import { startBrowser } from '../support/browser/browser.ts';
import { newStage, show } from '../support/browser/showing.ts';
import { everyState } from '../support/every/every-state.ts';
import { everyStaffState } from '../support/every/staff/every-staff-state.ts';

/**
 * Photographs every page in every state, at 320 and 1280 px, into the folder `screens`; with
 * `--staff` those of the staff.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    dark: { type: 'boolean', default: false },
    staff: { type: 'boolean', default: false },
  },
});

const widths = [320, 1280];
const folder = 'screens';
const edition = values.staff ? 'rehearsal' : '2018-jeju';
const seed = values.staff ? 40 : undefined;
const assembly = await mkdtemp(join(tmpdir(), 'assembly-'));
await mkdir(folder, { recursive: true });
await synthesize(edition, assembly);
const run = await startLocalRun({
  edition,
  assembly,
  port: 0,
  seed,
  schedules: seed === undefined,
});
const states = seed === undefined ? everyState(run) : everyStaffState(run, seed);
const browser = await startBrowser();
let count = 0;
try {
  for await (const { name, html } of states) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    const file = name.replaceAll(/[^a-z]+/g, '-');
    await writeFile(join(folder, `${file}.html`), html);
    for (const width of widths) {
      const page = await newStage(browser, {
        viewport: { width, height: 800 },
        colorScheme: values.dark ? 'dark' : 'light',
      });
      await show(page, html);
      await page.screenshot({ path: join(folder, `${file}-${width}.png`), fullPage: true });
      await page.close();
      count += 1;
    }
  }
} finally {
  await browser.close();
  await run.stop();
  await rm(assembly, { recursive: true, force: true });
}
console.log(`${count} screenshots in ${folder}`);
