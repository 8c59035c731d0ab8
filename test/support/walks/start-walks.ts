import type { Browser } from 'playwright-core';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../browser/browser.ts';
import { startRun } from '../run/start-run.ts';

/** A rehearsal, so many milliseconds after its opening, and a browser for those who walk through it. */
export const startWalks = async (
  afterOpening: number,
): Promise<Readonly<{ run: LocalRun; browser: Browser }>> => {
  const [run, browser] = await Promise.all([
    startRun({ edition: 'rehearsal', port: 0, schedules: false }),
    startBrowser(),
  ]);
  run.setClock({ at: run.call.opensAt + afterOpening });
  return { run, browser };
};
