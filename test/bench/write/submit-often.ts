/** Runs in a process of its own: the bundled function takes submits, so that its requests can be counted. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { readEdition } from '#shared/runtime/env.ts';
import { submitEvent } from '../harness/requests.ts';

const submits = 20;

const { handler } = createRequire(path.join(process.env['LAMBDA_TASK_ROOT'] ?? '', 'index.js'))(
  './index.js',
);
const edition = readEdition();
for (let sent = 0; sent < submits; sent += 1) {
  const { statusCode } = await handler(submitEvent(edition), {});
  assert.equal(statusCode, 303);
}
process.send?.({ submits });
process.disconnect();
