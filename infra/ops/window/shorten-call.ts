import { userInfo } from 'node:os';
import { type Given, required, runCommand } from '../terminal.ts';
import { callOptions, placeOf } from './call-place.ts';
import { extensionReport } from './extension-report.ts';
import { carryOutShortening, planShortening } from './plan-shortening.ts';

const usage = `Sets an earlier deadline, at least 24 hours from now. Without --confirm it changes nothing and prints
what would happen. Where two members of the staff run the call, they do this on the page "Deadline
and late applications": one proposes it, another agrees.

  npm run shorten-call -- --edition <edition> --to <deadline> --reason <text>

  --edition <edition>     such as 2018-jeju
  --to <deadline>         the new last minute on the clock of the edition, such as 2018-05-10T23:59
  --reason <text>         why, for the record of changes
  --by <name>             who decided it (without it: your name on this machine)
  --confirm               do it
  --table <table>         the table itself, where the edition has several
  --clock <text>          of a rehearsal on AWS: its parameter RehearsalClock
  --local                 the edition that "npm start" runs on this machine
  --port <port>           which one, where several run
  --help                  print this

Without --local it uses the account and region that the AWS SDK finds.`;

type Shortening = Given<typeof callOptions>;

const said = (given: Shortening, option: 'edition' | 'to' | 'reason'): string =>
  required(given[option], option, usage);

const shorten = async (given: Shortening): Promise<void> => {
  const [to, reason] = [said(given, 'to'), said(given, 'reason')];
  const place = await placeOf(said(given, 'edition'), given);
  const wish = { to, reason, by: given.by ?? userInfo().username };
  const plan = await planShortening(place, wish);
  console.log(`The call ${place.edition.id}, table ${place.table}\n`);
  console.log(extensionReport({ ...plan, edition: place.edition, now: place.now() }));
  if (given.confirm) await carryOutShortening(place, wish);
  console.log(
    given.confirm
      ? '\nThe deadline is now earlier. Pages show it within seconds. The rest follows within a minute.'
      : '\nNothing was changed. To set the earlier deadline, run the same command with --confirm.',
  );
};

await runCommand({ usage, options: callOptions }, shorten);
