import { setTimeout as wait } from 'node:timers/promises';
import { keepEntryStore } from '#shared/store/list/keep-entry.ts';
import { keepStartedStore } from '#shared/store/list/keep-started.ts';
import { listRows } from '#shared/store/list/list-rows.ts';
import { loadEdition } from '../editions/load-edition.ts';
import { Refusal } from '../refusal.ts';
import { findPlace } from './find-place.ts';
import { keepAll } from './keep-all.ts';
import { type Given, help, required, runCommand } from './terminal.ts';

const usage = `Rebuilds the staff's list of applications: corrects the entry of each application and removes entries
without an application. You can run it at any time, more than once.

  npm run rebuild-list -- --edition <edition>

  --edition <edition>     such as 2018-jeju
  --table <table>         the table itself, where the edition has several
  --local                 the edition that "npm start" runs on this machine
  --port <port>           which one, where several run
  --help                  print this

Without --local it uses the account and region that the AWS SDK finds. It reads the whole table once,
at about 100 applications a second.`;

const options = {
  edition: { type: 'string' },
  table: { type: 'string' },
  local: { type: 'boolean', default: false },
  port: { type: 'string' },
  help,
} as const;

/** Longer after each try, and by chance, so that those that met do not meet again. */
const pause = async (tries: number): Promise<void> => {
  await wait(Math.random() * Math.min(1_000, 20 * 2 ** tries));
};

const rebuild = async ({ edition: name, ...said }: Given<typeof options>): Promise<void> => {
  const edition = loadEdition(required(name, 'edition', usage));
  const place = await findPlace(edition.id, said);
  const { kept, unchanged, removed, failed, started } = await keepAll({
    rows: () => listRows(place),
    keepEntry: keepEntryStore(place, edition, pause),
    keepStarted: keepStartedStore(place, pause),
  });
  console.log(`The list of ${edition.id}, table ${place.table}
corrected  ${kept}
unchanged  ${unchanged}
removed    ${removed} (without an application)
started    ${started} (counts corrected)`);
  if (failed > 0) throw new Refusal(`${failed} failed. Run it again.`);
};

await runCommand({ usage, options }, rebuild);
