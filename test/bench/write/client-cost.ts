/** Runs in a process of its own, so that what answers does not count: what writing costs the client. */
import process from 'node:process';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { namingOf } from '#shared/runtime/naming/claimed-names.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { json, keyItem, keys } from '#shared/store/engine/item.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { processorTime } from '../harness/processor-time.ts';
import { rounds } from '../harness/rounds.ts';
import { sampleSubmission } from './samples.ts';

const count = 31;
const writes = 200;

const edition = loadEdition('2018-jeju');
const client = tableClient();
const store = applicationStore(client, 'bench', edition);
const commit = commitStore(client, 'bench', edition);
const { submission, fingerprint } = sampleSubmission(edition);

/** The application alone, whole and in one item, with the condition that it is new. */
const bare = () =>
  client.send(
    new PutItemCommand({
      TableName: 'bench',
      Item: {
        ...keyItem(keys.application(submission.application.reference)),
        application: json(submission.application),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
/** What is counted with each: what came from its network, and what says the same. */
const countOf = (name: string) => ({
  what: `${name} ${fingerprint.answers}`,
  plannedBelow: 20,
  ms: 3_600_000,
  now: submission.application.receivedAt,
});
const counts = {
  network: countOf('line'),
  sameText: { ...countOf('words'), by: fingerprint.answers },
};
const naming = namingOf(submission.application, {});
const seenCounts = Object.values(counts);
const write = () => commit({ ...submission.act, form: fingerprint, naming, seenCounts });
const readAndWrite = async () => {
  await store.intakeSnapshot({ ...fingerprint, ...counts });
  await write();
};

for (const work of [bare, readAndWrite]) await processorTime(4 * writes, work);
const measured = await rounds(count, {
  bare: () => processorTime(writes, bare),
  write: () => processorTime(writes, write),
  readAndWrite: () => processorTime(writes, readAndWrite),
});
process.send?.({
  write: measured.map((round) => round.write / round.bare),
  readAndWrite: measured.map((round) => round.readAndWrite / round.bare),
});
process.disconnect();
