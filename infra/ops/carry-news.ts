import { tableClient } from '#shared/store/engine/table-client.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { Refusal } from '../refusal.ts';
import { carryList } from './carry-list.ts';
import { findTable } from './find-table.ts';
import { type Given, help, runCommand } from './terminal.ts';

const usage = `Copies the mailing list of one edition to another, with the applicants who agreed to emails about
future calls.

  npm run carry-news -- --from <edition> --to <edition>

  --from <edition>        such as 2017-seoul
  --to <edition>          such as 2018-jeju, before it opens
  --from-table <table>    the table itself, where an edition has several
  --to-table <table>
  --help                  print this

It uses the account and region that the AWS SDK finds. If you run it again, it adds people
who have signed up since and removes people who have unsubscribed. Nobody is emailed twice.`;

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  'from-table': { type: 'string' },
  'to-table': { type: 'string' },
  help,
} as const;

const carry = async (given: Given<typeof options>): Promise<void> => {
  const client = tableClient();
  const isSaid = (given['from-table'] ?? given.from) && (given['to-table'] ?? given.to);
  if (!isSaid) throw new Refusal(`Give --from and --to.\n\n${usage}`);
  const from = given['from-table'] ?? (await findTable(client, given.from ?? ''));
  const to = given['to-table'] ?? (await findTable(client, given.to ?? ''));
  if (from === to)
    throw new Refusal('--from and --to are the same table: there is nothing to copy.');
  const { carried, applicants, passedOver, takenOff, leftOut } = await carryList(
    { list: newsListStore(client, from), applicants: applicantsForNews(client, from) },
    newsListStore(client, to),
    Date.now(),
  );
  console.log(`From ${from}\nto   ${to}
copied      ${carried} (${applicants} of them from applications)
skipped     ${passedOver} (already on the list, or unsubscribed from it)
removed     ${takenOff} (unsubscribed, or withdrew their consent)
left out    ${leftOut} (applications that may be automated, or no receipt delivered)`);
};

await runCommand({ usage, options }, carry);
