import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { formValues } from '../support/builders/builders.ts';
import { startRun } from '../support/run/start-run.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'call-data-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const start = (more = {}) =>
  startRun({ edition: 'rehearsal', dataDir, port: 0, schedules: false, ...more });

it('goes on after a restart: clock, applications, forms, mails', async () => {
  const first = await start({ at: Date.UTC(2027, 2, 2), stream: false });
  const form = await (await fetch(`${first.siteUrl}/en/apply`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const body = new URLSearchParams([...formValues({ givenToPartner3: 'yes', ticket })]);
  const send = (siteUrl: string) =>
    fetch(`${siteUrl}/en/apply`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: siteUrl },
      body,
    });
  const before = await send(first.siteUrl);
  const location = before.headers.get('location');
  const stoppedAt = first.clock.now();
  await first.stop();

  const second = await start();
  try {
    expect(second.clock.now()).toBeGreaterThan(stoppedAt);
    expect(second.clock.now()).toBeLessThan(stoppedAt + 300_000);
    const again = await send(second.siteUrl);
    expect([before.status, again.status, again.headers.get('location')]).toEqual([
      303,
      303,
      location,
    ]);
    // The stream was not read before: its records wait, as they would on AWS.
    await vi.waitFor(() => expect(second.mails()).toHaveLength(3), 60_000);
  } finally {
    await second.stop();
  }
});
