import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  readDocumentKey,
  type ScanVerdict,
  type ScanVerdicts,
} from '#shared/domain/documents/document.ts';
import { type Key, keyItem, keys, n, s } from '../engine/item.ts';
import { partitionRows } from '../engine/partition.ts';
import { readFileRow } from '../items/document-item.ts';
import { documentRowPrefix } from '../table.ts';

const rowOf = (fileKey: string): Key | undefined => {
  const place = readDocumentKey(fileKey);
  return place && keys.document(place.reference, place.kind, place.id);
};

const ownRow = (fileKey: string): Key => {
  const row = rowOf(fileKey);
  if (!row) throw new Error('a file was to be put where no document lies');
  return row;
};

/** What the scanner says of one file. Infected stays infected, whatever is said later of the same bytes. */
const verdictUpdate = (table: string, row: Key, verdict: ScanVerdict) =>
  new UpdateItemCommand({
    TableName: table,
    Key: keyItem(row),
    UpdateExpression: 'SET verdict = :verdict',
    ConditionExpression: 'attribute_exists(pk) AND verdict <> :infected',
    ExpressionAttributeValues: { ':verdict': s(verdict), ':infected': s('infected') },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });

export type Documents = ReturnType<typeof documentStore>;

/**
 * The files in the bucket, a row each: written before a file is put and taken away after it is
 * gone, so that there is no file that the table does not know of. Which of them are documents of
 * an application, its draft and its versions say.
 */
export const documentStore = (client: DynamoDBClient, table: string) => ({
  /** Writes down that a file comes to lie under `key`. Throws on a key that is none of a document. */
  announce: async (key: string, now: number): Promise<void> => {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: {
          ...keyItem(ownRow(key)),
          key: s(key),
          verdict: s('not-scanned' satisfies ScanVerdict),
          notedAt: n(now),
        },
      }),
    );
  },

  /** What is known of every file of an application, strongly consistent. */
  verdicts: async (reference: string): Promise<ScanVerdicts> => {
    const { pk } = keys.application(reference);
    const rows = await partitionRows(client, table, pk, documentRowPrefix);
    return new Map(rows.map(readFileRow).map(({ key, verdict }) => [key, verdict]));
  },

  /** Forgets a file that lies in the bucket no more; none there is fine. */
  forget: async (key: string): Promise<void> => {
    await client.send(new DeleteItemCommand({ TableName: table, Key: keyItem(ownRow(key)) }));
  },

  /**
   * Records what a scanner said of the file under `key`; false when there is no such file (any
   * more).
   */
  setVerdict: async (key: string, verdict: ScanVerdict): Promise<boolean> => {
    const row = rowOf(key);
    if (!row) return false;
    try {
      await client.send(verdictUpdate(table, row, verdict));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item !== undefined;
    }
  },
});
