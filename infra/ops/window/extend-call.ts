import { userInfo } from 'node:os';
import { type Given, required, runCommand } from '../terminal.ts';
import { callOptions, placeOf } from './call-place.ts';
import { extensionReport } from './extension-report.ts';
import { carryOut, planExtension } from './plan-extension.ts';

const usage = `Extends the deadline of a call. Without --confirm it changes nothing and prints what would happen.

  npm run extend-call -- --edition <edition> --to <deadline> --reason <text>

  --edition <edition>     such as 2018-jeju
  --to <deadline>         the new last minute on the clock of the edition, such as 2018-05-17T23:59
  --reason <text>         why, for the record of changes
  --by <name>             who decided it (without it: your name on this machine)
  --confirm               do it
  --reopen                extend it although the call has closed: it opens again
  --table <table>         the table itself, where the edition has several
  --clock <text>          of a rehearsal on AWS: its parameter RehearsalClock
  --local                 the edition that "npm start" runs on this machine
  --port <port>           which one, where several run
  --help                  print this

Without --local it uses the account and region that the AWS SDK finds. Everybody is told of
an extension at once. Only "npm run shorten-call" can then set an earlier deadline.`;

const options = { ...callOptions, reopen: { type: 'boolean', default: false } } as const;

type Extending = Given<typeof options>;

const said = (given: Extending, option: 'edition' | 'to' | 'reason'): string =>
  required(given[option], option, usage);

const extend = async (given: Extending): Promise<void> => {
  const [to, reason] = [said(given, 'to'), said(given, 'reason')];
  const place = await placeOf(said(given, 'edition'), given);
  const by = given.by ?? userInfo().username;
  const wish = { to, reason, by, reopens: given.reopen };
  const plan = await planExtension(place, wish);
  console.log(`The call ${place.edition.id}, table ${place.table}\n`);
  console.log(extensionReport({ ...plan, edition: place.edition, now: place.now() }));
  if (given.confirm) await carryOut(place, wish);
  console.log(
    given.confirm
      ? '\nThe deadline is extended. Pages show it within seconds. The rest follows within a minute.'
      : '\nNothing was changed. To extend the deadline, run the same command with --confirm.',
  );
};

await runCommand({ usage, options }, extend);
