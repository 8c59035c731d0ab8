import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deviceTimeScript } from '#shared/web/assets/scripts/device-time.ts';
import { enhanceScript } from '#shared/web/assets/scripts/enhance.ts';
import { workScript } from '#shared/web/assets/scripts/work.ts';
import { everyPage } from '../../../support/every/every-page.ts';
import { staffPages } from '../../../support/every/staff/every-staff-page.ts';

const scripts = [enhanceScript, workScript, deviceTimeScript];

test('all scripts together are no burden on a slow line: at most 6 KB', () => {
  const bytes = scripts.map((script) => gzipSync(script).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6 * 1024);
});

test('no script asks another site for anything, or runs text as code', () => {
  for (const script of scripts)
    expect(script).not.toMatch(/https?:|\bfetch\b|XMLHttpRequest|innerHTML|\beval\b|new Function/);
});

const longAnswer = /<textarea[^>]*\bname="(?:workAndProjects|cityChallenge|planOnReturn)"[^>]*>/g;

test('every long answer of applicants says its length while one types', () => {
  const areas = everyPage
    .filter((one) => !staffPages.includes(one))
    .flatMap(({ html }) => html('ko').match(longAnswer) ?? []);
  expect(areas.length).toBeGreaterThan(0);
  for (const area of areas) expect(area).toMatch(/data-count="[^"]*\{n\}[^"]*"/);
});
