import type { Context } from 'aws-lambda';
import { expect, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { submitEvent } from '../../bench/harness/requests.ts';
import { fakeClient } from '../../bench/write/fake-client.ts';
import { handWritten } from '../../bench/write/hand-written.ts';
import { ourHandler } from '../../bench/write/our-handler.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';

test('what the bench measures a submit by writes and answers just what ours does', async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const edition = buildEdition();
  const [ours, theirs] = [fakeClient(), fakeClient()];
  const newReference = () => 'ABCD1234';
  const event = submitEvent(edition);
  const context: Context = JSON.parse('{}');
  const our = await ourHandler(edition, ours.client, newReference)(event, context);
  const wording = /wording\\":\\"([^\\]+)/.exec(JSON.stringify(ours.last()))?.[1] ?? '';
  const byHand = handWritten({ edition, client: theirs.client, newReference, wording });
  expect(await byHand(event)).toEqual(our);
  expect(theirs.last()).toEqual(ours.last());
  expect(our).toMatchObject({ statusCode: 303 });
  vi.restoreAllMocks();
});
