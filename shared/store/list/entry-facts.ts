import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import type { CaseFacts } from '#shared/domain/selection/needs.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keys, s } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { readApplication } from '../items/application-item.ts';
import { readCase } from '../items/staff/case-item.ts';
import { readUnreachable } from '../items/unreachable-item.ts';
import { mailPrefix } from '../table.ts';

/** A table, and what asks it. */
export type Place = Readonly<{ client: DynamoDBClient; table: string }>;

/** How many mails about an application were given up; one request reads more than it can have. */
const stuckMailsOf = async ({ client, table }: Place, reference: string): Promise<number> => {
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mails)',
      FilterExpression: '#state = :givenUp',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':pk': s(keys.application(reference).pk),
        ':mails': s(mailPrefix),
        ':givenUp': s('given-up'),
      },
      Select: 'COUNT',
      ConsistentRead: true,
    }),
  );
  return Count;
};

/** Reads, strongly consistent, what the list says of an application; undefined where there is none. */
export const readFacts = async (
  place: Place,
  reference: string,
): Promise<CaseFacts | undefined> => {
  const application = keys.application(reference);
  const [kept, unreachable] = [staffKeys.case(reference), keys.unreachable(reference)];
  const [found, stuckMails] = await Promise.all([
    batchGet(place.client, place.table, [application, kept, unreachable]),
    stuckMailsOf(place, reference),
  ]);
  const item = found(application);
  if (!item) return undefined;
  const [read, caseRow] = [readApplication(item), found(kept)];
  const unreached = readUnreachable(found(unreachable));
  return {
    application: read,
    case: caseRow ? readCase(caseRow) : untouchedCase(reference),
    unreachable: unreachableIn(unreached, read.answers.email) !== undefined,
    stuckMails,
  };
};
