import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Act } from '#shared/domain/acts/act.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Result } from '#shared/domain/result.ts';
import { limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { actWrites } from '../items/acts/act-writes.ts';

export type Commit = (act: Act) => Promise<Result<undefined, Refusal>>;

/**
 * The one writer of applications and drafts: writes an act with all that follows from it in one
 * transaction, or nothing. `changed`: an application, a city's places, the draft or its accesses, the
 * form, a duplicate key or a count is no longer as it was read. `limited`: only rate limits failed.
 */
export const commitStore =
  (client: DynamoDBClient, table: string, { archivesAt }: Pick<Edition, 'archivesAt'>): Commit =>
  (act) =>
    writeTogether(
      client,
      actWrites(table, act, archivesAt),
      (act.limits ?? []).map((limit) => limitWrite(table, limit)),
    );
