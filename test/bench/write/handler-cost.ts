/**
 * Runs in a process of its own, bundled as a function is: what the submit's handler costs without
 * its network, by our layers and written by hand.
 */
import assert from 'node:assert/strict';
import process from 'node:process';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { random } from '#shared/runtime/clock.ts';
import { readEdition } from '#shared/runtime/env.ts';
import { processorTime } from '../harness/processor-time.ts';
import { submitEvent } from '../harness/requests.ts';
import { rounds } from '../harness/rounds.ts';
import { fakeClient } from './fake-client.ts';
import { handWritten } from './hand-written.ts';
import { ourHandler } from './our-handler.ts';

const count = 31;
const submits = 600;

const edition = readEdition();
const event = submitEvent(edition);
const context = { getRemainingTimeInMillis: () => 29_000 } as never;

/** Both send the same to DynamoDB and answer alike, or there is nothing to compare. */
const checkSameWrite = async (): Promise<{ wording: string }> => {
  const [ours, theirs] = [fakeClient(), fakeClient()];
  const newReference = () => 'ABCD1234';
  const our = await ourHandler(edition, ours.client, newReference)(event, context);
  const wording = /wording\\":\\"([^\\]+)/.exec(JSON.stringify(ours.last()))?.[1] ?? '';
  const byHand = handWritten({ edition, client: theirs.client, newReference, wording });
  assert.deepEqual(await byHand(event), our);
  assert.deepEqual(theirs.last(), ours.last());
  return { wording };
};

const main = async (): Promise<void> => {
  const { wording } = await checkSameWrite();
  const newReference = () => referenceOf(random(8));
  const our = ourHandler(edition, fakeClient().client, newReference);
  const their = handWritten({ edition, client: fakeClient().client, newReference, wording });
  const ours = () => our(event, context);
  const byHand = () => their(event);
  for (const work of [ours, byHand]) await processorTime(4 * submits, work);
  const measured = await rounds(count, {
    ours: () => processorTime(submits, ours),
    byHand: () => processorTime(submits, byHand),
  });
  process.send?.({ handler: measured.map((round) => round.ours / round.byHand) });
  process.disconnect();
};

main();
