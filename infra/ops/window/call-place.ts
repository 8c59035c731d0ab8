import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Audience } from '#shared/domain/acts/window-preview.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { closingAfter } from '#shared/domain/call/extension.ts';
import { clockOf } from '#shared/runtime/clock.ts';
import { countAudience } from '#shared/store/call/audience.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { loadEdition } from '../../editions/load-edition.ts';
import { Refusal } from '../../refusal.ts';
import { findPlace } from '../find-place.ts';
import { help } from '../terminal.ts';
import { minuteText } from './minute-text.ts';

/** An edition, its table, and what its clock shows. */
export type Place = Readonly<{
  client: DynamoDBClient;
  table: string;
  edition: Edition;
  now: () => number;
}>;

/** The options of every command that moves the deadline of a call. */
export const callOptions = {
  edition: { type: 'string' },
  to: { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  confirm: { type: 'boolean', default: false },
  table: { type: 'string' },
  clock: { type: 'string' },
  local: { type: 'boolean', default: false },
  port: { type: 'string' },
  help,
} as const;

type Where = Readonly<{
  local: boolean;
  port?: string | undefined;
  table?: string | undefined;
  clock?: string | undefined;
}>;

/** Where a command acts: the edition that runs on this machine, or the table on AWS. */
export const placeOf = async (editionId: string, given: Where): Promise<Place> => {
  const edition = loadEdition(editionId);
  const { clock = given.clock, ...place } = await findPlace(edition.id, given);
  return { ...place, edition, now: clockOf(clock).now };
};

/** The closing after the last minute `to`; refuses in words what is none. */
export const closingOf = (to: string, { zone }: Edition): number => {
  const closing = closingAfter(to, zone);
  if (!closing.ok) throw new Refusal(`--to ${to} ${closing.error}.`);
  return closing.value;
};

/** The call as it stands; refuses where the edition file here is not the one that is deployed. */
export const callAt = async ({ client, table, edition }: Place): Promise<CallRecord> => {
  const calls = callStore(client, table, edition);
  const [call, planned] = await Promise.all([calls.read(), calls.plannedClosing()]);
  if (planned !== undefined && planned !== edition.closesAt)
    throw new Refusal(
      `The deadline in this edition file is ${minuteText(edition.closesAt, edition.zone)}, and in the deployed one ${minuteText(planned, edition.zone)}. Check out the deployed version. After a deployment, wait a minute.`,
    );
  return call;
};

/** Who hears of a moved deadline: the whole table is read. */
export const audienceOf = ({ client, table, now }: Place): Promise<Audience> => {
  const unsentDrafts = unsentDraftStore(client, table);
  return countAudience({ unsentDrafts, newsList: newsListStore(client, table) }, now());
};
