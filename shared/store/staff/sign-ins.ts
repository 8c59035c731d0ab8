import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { BegunSignIn } from '#shared/domain/people/sign-in.ts';
import { isExpired, keyItem } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { readSignIn, signInItem } from '../items/staff/sign-in-item.ts';

/** Sign-ins that have begun. `digest` is the SHA-256 of their state. */
export const signInStore = (client: DynamoDBClient, table: string) => ({
  begin: async (digest: string, begun: BegunSignIn): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: signInItem(digest, begun) }));
  },

  /** Takes a sign-in out: each can be finished once. Undefined where there is none, or it is too old. */
  take: async (digest: string, state: string, now: number): Promise<BegunSignIn | undefined> => {
    const { Attributes } = await client.send(
      new DeleteItemCommand({
        TableName: table,
        Key: keyItem(staffKeys.signIn(digest)),
        ReturnValues: 'ALL_OLD',
      }),
    );
    return Attributes && !isExpired(Attributes, now) ? readSignIn(state, Attributes) : undefined;
  },
});

export type SignIns = ReturnType<typeof signInStore>;
