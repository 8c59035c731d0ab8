import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { processorTime } from '#shared/runtime/clock.ts';
import { boundedCheck } from '../../../../../functions/documents/checking/bounded-check.ts';
import { threadsOf } from '../../../../../infra/bundling/bundle.ts';
import * as files from '../../../../support/builders/files.ts';

const endless = fileURLToPath(
  new URL('../../../../support/fakes/endless-worker.ts', import.meta.url),
);
const real = threadsOf('documents')['check-worker'] ?? '';
const alike = (most: number) => ({ pdf: most, picture: most });
const [none, one, two] = [new Uint8Array(0), new Uint8Array(1), new Uint8Array(2)];

describe('A5 a file that is checked in a thread', () => {
  test('has the same result as without one', async () => {
    const check = boundedCheck({ worker: real, most: alike(60_000), processorTime });
    expect(await check(files.jpeg(), 'headshot')).toMatchObject({
      ok: true,
      value: { type: 'image/jpeg' },
    });
    expect(await check(files.program, 'headshot')).toEqual({ ok: false, error: 'not-accepted' });
  });

  test('is refused once it has cost too much, and the next one is checked', async () => {
    const check = boundedCheck({ worker: endless, most: alike(200), processorTime });
    expect(await check(none, 'headshot')).toEqual({ ok: false, error: 'too-costly' });
    expect(await check(two, 'headshot')).toEqual({ ok: false, error: 'damaged' });
  });

  test('has less time as a PDF than as a picture', async () => {
    const most = { pdf: 200, picture: 60_000 };
    const check = boundedCheck({ worker: real, most, processorTime });
    expect(await check(files.pdfOfABillionObjects, 'passport')).toEqual({
      ok: false,
      error: 'too-costly',
    });
    expect(await check(files.jpeg(), 'headshot')).toMatchObject({ ok: true });
  }, 60_000);

  test('is nobody’s fault where the thread breaks, and the next one is checked', async () => {
    const check = boundedCheck({ worker: endless, most: alike(60_000), processorTime });
    await expect(check(one, 'headshot')).rejects.toThrow('the thread is broken');
    expect(await check(two, 'headshot')).toEqual({ ok: false, error: 'damaged' });
  });
});
