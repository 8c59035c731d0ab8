import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { everybody, mostViews, type SavedView } from '#shared/domain/selection/saved-view.ts';
import { type Item, keyItem, s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { viewPrefix, viewsPartition } from '../staff-table.ts';

const readView = (item: Item): SavedView => {
  const [owner = '', id = ''] = stringIn(item, 'sk').slice(viewPrefix.length).split('#');
  return { id, owner, name: stringIn(item, 'name'), query: stringIn(item, 'query') };
};

/** Lists that members have saved. */
export const savedViewStore = (client: DynamoDBClient, table: string) => {
  const ofOwner = async (owner: string): Promise<readonly SavedView[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :owner)',
        ExpressionAttributeValues: {
          ':pk': s(viewsPartition),
          ':owner': s(`${viewPrefix}${owner}#`),
        },
        ConsistentRead: true,
        Limit: mostViews,
      }),
    );
    return Items.map(readView);
  };

  return {
    /** Those of a member, and those that everybody has; strongly consistent, two requests. */
    of: async (memberId: string): Promise<readonly SavedView[]> =>
      (await Promise.all([ofOwner(memberId), ofOwner(everybody)])).flat(),

    save: async ({ owner, id, name, query }: SavedView): Promise<void> => {
      const Item = { ...keyItem(staffKeys.view(owner, id)), name: s(name), query: s(query) };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    remove: async ({ owner, id }: Pick<SavedView, 'owner' | 'id'>): Promise<void> => {
      const Key = keyItem(staffKeys.view(owner, id));
      await client.send(new DeleteItemCommand({ TableName: table, Key }));
    },
  };
};

export type SavedViews = ReturnType<typeof savedViewStore>;
