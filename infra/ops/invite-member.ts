import { loadEdition } from '../editions/load-edition.ts';
import { Refusal } from '../refusal.ts';
import { accountsClient, cognitoAccounts, findPool } from './accounts.ts';
import { type Invited, invite } from './invite.ts';
import { type Given, help, required, runCommand } from './terminal.ts';

const usage = `Gives a member of the staff an account to sign in with, or mails a new invitation.

  npm run invite-member -- --edition <edition> --address <email address>

  --edition <edition>     such as 2018-jeju, or 2018-jeju-rehearsal
  --address <address>     of the member, as it stands on the list of the staff
  --pool <id>             the pool itself, where the edition has several
  --help                  print this

It uses the account and region that the AWS SDK finds. An account opens no page by itself: who may
see what is the list of the staff (the edition file, and the page "People"). On this machine nobody
needs an account: "npm start" signs in with one click.`;

const options = {
  edition: { type: 'string' },
  address: { type: 'string' },
  pool: { type: 'string' },
  help,
} as const;

const told: Readonly<Record<Invited, string>> = {
  invited: 'Cognito has mailed an invitation with a temporary password, which works for 7 days.',
  'invited-again':
    'The first invitation was never used. Cognito has mailed another one with a new temporary password, which works for 7 days.',
};

const addressOf = (given: string): string => {
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(given)) return given.toLowerCase();
  throw new Refusal('--address: give one email address, such as andrew@we-gov.org.');
};

const inviteMember = async (given: Given<typeof options>): Promise<void> => {
  const edition = required(given.edition, 'edition', usage);
  const address = addressOf(required(given.address, 'address', usage));
  // The pool of a rehearsal has an edition of its own in its name.
  if (loadEdition(edition.replace(/-rehearsal$/, '')).staffSignIn.kind === 'issuer')
    throw new Refusal(
      `The staff of ${edition} sign in at an issuer of their own: accounts are made there.`,
    );
  const client = accountsClient();
  const pool = given.pool ?? (await findPool(client, edition));
  const invited = await invite(cognitoAccounts(client, pool), address);
  console.log(
    `${told[invited]}\nIs the address on the list of the staff as well? If not, a decider adds it on the page "People".`,
  );
};

await runCommand({ usage, options }, inviteMember);
