import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Shortening } from '#shared/domain/call/shortening.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { proposalEnd, proposalWrite, readShortening } from '../items/staff/shortening-item.ts';

export type Shortenings = ReturnType<typeof shorteningStore>;

/** The one shortening that may wait for a second member; `calls.shorten` carries it out. */
export const shorteningStore = (client: DynamoDBClient, table: string) => ({
  /** The proposal, also one that has expired; undefined where there is none. */
  read: async (): Promise<Shortening | undefined> => {
    const key = staffKeys.shortening;
    const item = (await batchGet(client, table, [key]))(key);
    return item && readShortening(item);
  },

  /** `changed`: another proposal waits still. */
  propose: (proposal: Shortening): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [proposalWrite(table, proposal)]),

  /** `changed`: it was withdrawn or agreed to meanwhile. */
  withdraw: (id: string): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [proposalEnd(table, id)]),
});
