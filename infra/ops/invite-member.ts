import { loadEdition } from '../editions/load-edition.ts';
import { Refusal } from '../refusal.ts';
import { accountsClient, cognitoAccounts, findPool } from './accounts.ts';
import { type Invited, invite } from './invite.ts';
import { type Given, help, required, runCommand } from './terminal.ts';

const usage = `Gives a member of the staff an account to sign in with, or emails a new invitation.

  npm run invite-member -- --edition <edition> --address <email address>

  --edition <edition>     such as 2018-jeju, or 2018-jeju-rehearsal
  --address <address>     of the member, as in the list of the staff
  --pool <id>             the pool itself, where the edition has several
  --help                  print this

It uses the account and region that the AWS SDK finds. An account alone opens no page:
the list of the staff (the edition file and the page "People") decides who can see what. On this
machine nobody needs an account: with "npm start", select a member to sign in.`;

const options = {
  edition: { type: 'string' },
  address: { type: 'string' },
  pool: { type: 'string' },
  help,
} as const;

const told: Readonly<Record<Invited, string>> = {
  invited: 'Cognito has emailed an invitation with a temporary password, which works for 7 days.',
  'invited-again':
    'The first invitation was not used. Cognito has emailed another one with a new temporary password, which works for 7 days.',
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
      `The staff of ${edition} sign in at their own issuer. Create the account there.`,
    );
  const client = accountsClient();
  const pool = given.pool ?? (await findPool(client, edition));
  const invited = await invite(cognitoAccounts(client, pool), address);
  console.log(
    `${told[invited]}\nCheck that the address is also on the list of the staff. If not, a decider adds it on the page "People".`,
  );
};

await runCommand({ usage, options }, inviteMember);
