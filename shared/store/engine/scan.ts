import { type DynamoDBClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { isListOf, isText } from '#shared/domain/shape.ts';
import { type Item, type Key, keyItem, stringIn } from './item.ts';

/** Some rows of the table, and from where the next ones are read; undefined after the last. */
export type Page<Row> = Readonly<{ rows: readonly Row[]; next: string | undefined }>;

const keyOf = (cursor: string): Item => {
  const parts: unknown = JSON.parse(cursor);
  if (!isListOf(isText)(parts)) throw new Error('a cursor is no key of a row');
  const [pk = '', sk = ''] = parts;
  return keyItem({ pk, sk });
};

const cursorOf = (item: Item): string => {
  const { pk, sk }: Key = { pk: stringIn(item, 'pk'), sk: stringIn(item, 'sk') };
  return JSON.stringify([pk, sk]);
};

/**
 * Scans the whole table from `cursor` on, strongly consistent, 1 MB at a time; nothing else scans.
 * For the few times in a call when every row is needed. Callers store the cursor with each page, so
 * that the next run continues one that broke off.
 */
export const pagedScan = async function* <Row>(
  client: DynamoDBClient,
  scan: ScanCommandInput,
  read: (item: Item) => Row,
  cursor?: string,
): AsyncGenerator<Page<Row>> {
  let from = cursor;
  do {
    const { Items = [], LastEvaluatedKey: last } = await client.send(
      new ScanCommand({
        ...scan,
        ConsistentRead: true,
        ...(from !== undefined && { ExclusiveStartKey: keyOf(from) }),
      }),
    );
    from = last && cursorOf(last);
    yield { rows: Items.map(read), next: from };
  } while (from !== undefined);
};
