import assert from 'node:assert/strict';
import type { Bench } from './bench.ts';
import { elementsOf } from './express/elements.ts';
import { startDynamodbStub } from './harness/dynamodb-stub.ts';
import { environmentOf } from './harness/environment.ts';
import { rounds } from './harness/rounds.ts';
import type { Row } from './harness/row.ts';
import { type ServerProcess, startServer, type WarmTimes } from './warm/server-process.ts';

const count = 11;
const requests = 800;

const near = (theirs: number, ours: number): boolean => Math.abs(theirs / ours - 1) < 0.03;

/** The page of both, or there is nothing to compare: the same elements and words, as many bytes. */
const checkSamePage = async (ours: ServerProcess, theirs: ServerProcess): Promise<void> => {
  const [our = '', their = ''] = await Promise.all(
    [ours, theirs].map(async ({ url }) => (await fetch(url)).text()),
  );
  assert.deepEqual(elementsOf(their), elementsOf(our), 'form.ejs is not the page that ours is');
  assert.ok(near(their.length, our.length), `${their.length} bytes in place of ${our.length}`);
};

type Round = Readonly<{ ours: WarmTimes; theirs: WarmTimes }>;

const rowsOf = (measured: readonly Round[], how: string, isBar: boolean): readonly Row[] => [
  {
    bench: 'P2',
    what: `warm form, requests a second, to Express + EJS + SQLite, ${how}`,
    ratios: measured.map(({ ours, theirs }) => theirs.each / ours.each),
    ...(isBar && { reach: { atLeast: 2 } }),
  },
  {
    bench: 'P2',
    what: `warm form, processor time, to Express + EJS + SQLite, ${how}`,
    ratios: measured.map(({ ours, theirs }) => ours.cpu / theirs.cpu),
    ...(isBar && { reach: { atMost: 0.5 } }),
  },
];

/** P2: the form over HTTP, each server in a process of its own and under the same load. */
export const warmForm: Bench = async ({ bundles }) => {
  const stub = await startDynamodbStub();
  const env = { ...environmentOf(stub.endpoint), LAMBDA_TASK_ROOT: bundles.applicants };
  const ours = await startServer('our-server.ts', env);
  const theirs = await startServer('express-server.ts', env);
  const measure = async (encoding: string, times: number) => {
    // Both are compiled by V8 as well as they will be before anything counts.
    for (const server of [ours, theirs]) await server.load({ count: 2 * requests, encoding });
    return rounds(times, {
      ours: () => ours.load({ count: requests, encoding }),
      theirs: () => theirs.load({ count: requests, encoding }),
    });
  };
  try {
    await checkSamePage(ours, theirs);
    const plain = await measure('identity', count);
    const packed = await measure('br', count);
    return [...rowsOf(plain, 'plain', true), ...rowsOf(packed, 'both in brotli', false)];
  } finally {
    ours.stop();
    theirs.stop();
    stub.stop();
  }
};
