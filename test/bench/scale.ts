import { logOutput } from '#shared/runtime/log.ts';
import { startEmulators } from '../../infra/local/host/emulator-host.ts';
import { createTestTable } from '../support/table/test-table.ts';
import { bigTick, requestsAt } from '../support/world/scale.ts';
import type { Bench } from './bench.ts';
import type { Row } from './harness/row.ts';

const small = { applications: 100, drafts: 100 };
const large = { applications: 10_000, drafts: 6_000 };

/** A run is ended after so many requests, as by its time: none does the whole of a big tick. */
const requestsOfARun = 5_000;

const row = (what: string, ratio: number, reach?: Row['reach']): Row => ({
  bench: 'P10',
  what,
  ratios: [ratio],
  ...(reach && { reach }),
});

/** P10: what a tick, a sweep and a command ask of a large table. */
export const scale: Bench = async ({ edition, say }) => {
  const emulators = await startEmulators({ inboxPort: 0 });
  const endpoint = emulators.dynamodbEndpoint;
  const { write } = logOutput;
  logOutput.write = () => {};
  try {
    const newTable = () => createTestTable(endpoint);
    const newPlace = async () => ({ endpoint, table: await newTable(), edition });
    const few = await requestsAt(await newPlace(), small, await newTable());
    say(`p10 requests at 100: ${JSON.stringify(few)}`);
    const place = await newPlace();
    const many = await requestsAt(place, large, await newTable());
    say(`p10 requests at 10,000: ${JSON.stringify(many)}`);
    const told = await bigTick(place, requestsOfARun);
    say(`p10 a big tick: ${JSON.stringify(told)}`);
    const asMany = (name: 'tick' | 'sweep', what: string): Row =>
      row(`${what}, requests at 10,000 to those at 100`, many[name] / few[name], { atMost: 1 });
    return [
      asMany('tick', 'tick with nothing due'),
      asMany('sweep', 'sweep with nothing due'),
      // Entries of the index, which the emulator pages as if they were whole rows.
      row('summary at the closing, requests at 10,000', many.summary, { atMost: 20 }),
      row('carry-news, requests an applicant who wants news', many.carry / large.applications, {
        atMost: 1.1,
      }),
      row('big tick, drafts reminded to those that are due', told.reminded / large.drafts, {
        atLeast: 1,
      }),
      row('… drafts reminded twice', told.remindedTwice, { atMost: 0 }),
      row('… rows kept to those that were to be', told.kept / told.rowsToKeep, { atLeast: 1 }),
      row(`… runs, of ${requestsOfARun} requests each`, told.runs),
    ];
  } finally {
    logOutput.write = write;
    await emulators.stop();
  }
};
