import { tableClient } from '#shared/store/engine/table-client.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { Refusal } from '../refusal.ts';
import { carryList } from './carry-list.ts';
import { findTable } from './find-table.ts';
import { type Given, help, runCommand } from './terminal.ts';

const usage = `Carries the list for news of one edition over to another, with the applicants who say in their
application that we may write to them with news of the next calls.

  npm run carry-news -- --from <edition> --to <edition>

  --from <edition>        such as 2017-seoul
  --to <edition>          such as 2018-jeju, before it opens
  --from-table <table>    the table itself, where an edition has several
  --to-table <table>
  --help                  print this

It uses the account and region that the AWS SDK finds. Running it again carries who came since, and
takes off who has left the earlier list since; nobody is written to twice.`;

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
  if (!isSaid) throw new Refusal(`Say from where and to where.\n\n${usage}`);
  const from = given['from-table'] ?? (await findTable(client, given.from ?? ''));
  const to = given['to-table'] ?? (await findTable(client, given.to ?? ''));
  if (from === to) throw new Refusal('From and to are one table: there is nothing to carry.');
  const { carried, applicants, passedOver, takenOff, leftOut } = await carryList(
    { list: newsListStore(client, from), applicants: applicantsForNews(client, from) },
    newsListStore(client, to),
    Date.now(),
  );
  console.log(`From ${from}\nto   ${to}
carried     ${carried} (${applicants} of them said so in an application)
passed over ${passedOver} (there already, or have left there)
taken off   ${takenOff} (have left the earlier list since, or say no in an application)
left out    ${leftOut} (applicants who look like robots, or whom no receipt has reached)`);
};

await runCommand({ usage, options }, carry);
