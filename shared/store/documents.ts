import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type DocumentKind,
  documentKinds,
  fileTypes,
  readDocumentKey,
  type StoredDocument,
  type Verdict,
  verdicts,
} from '#shared/domain/document.ts';
import { type Item, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';
import { documentRowPrefix } from './table.ts';

const documentItem = (reference: string, document: StoredDocument): Item => ({
  ...keyItem(keys.document(reference, document.kind)),
  key: s(document.key),
  name: s(document.name),
  type: s(document.type),
  bytes: n(document.bytes),
  receivedSha256: s(document.receivedSha256),
  storedSha256: s(document.storedSha256),
  uploadedAt: n(document.uploadedAt),
  verdict: s(document.verdict),
});

/** Throws on a row of a kind or type that nobody knows. */
const known = <Name extends string>(names: readonly Name[], found: string): Name => {
  const name = names.find((one) => one === found);
  if (!name) throw new Error(`a document's row holds "${found}", which is none of ${names}`);
  return name;
};

const documentIn = (item: Item): StoredDocument => ({
  kind: known(documentKinds, stringIn(item, 'sk').slice(documentRowPrefix.length)),
  key: stringIn(item, 'key'),
  name: stringIn(item, 'name'),
  type: known(fileTypes, stringIn(item, 'type')),
  bytes: numberIn(item, 'bytes') ?? 0,
  receivedSha256: stringIn(item, 'receivedSha256'),
  storedSha256: stringIn(item, 'storedSha256'),
  uploadedAt: numberIn(item, 'uploadedAt') ?? 0,
  verdict: known(verdicts, stringIn(item, 'verdict')),
});

const before = (item: Item | undefined): StoredDocument | undefined => item && documentIn(item);

export type Documents = ReturnType<typeof documentStore>;

export const documentStore = (client: DynamoDBClient, table: string) => ({
  /** The documents of an application, strongly consistent, in the order of their kinds. */
  list: async (reference: string): Promise<readonly StoredDocument[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': s(keys.application(reference).pk),
          ':prefix': s(documentRowPrefix),
        },
      }),
    );
    const found = Items.map(documentIn);
    return documentKinds.flatMap((kind) => found.filter((one) => one.kind === kind));
  },

  /** Writes a document in the place of the one of its kind; answers that one, whose file may go. */
  put: async (reference: string, document: StoredDocument): Promise<StoredDocument | undefined> => {
    const { Attributes } = await client.send(
      new PutItemCommand({
        TableName: table,
        Item: documentItem(reference, document),
        ReturnValues: 'ALL_OLD',
      }),
    );
    return before(Attributes);
  },

  /** Takes a document out; answers it, whose file may go, or undefined when there is none. */
  remove: async (reference: string, kind: DocumentKind): Promise<StoredDocument | undefined> => {
    const { Attributes } = await client.send(
      new DeleteItemCommand({
        TableName: table,
        Key: keyItem(keys.document(reference, kind)),
        ReturnValues: 'ALL_OLD',
      }),
    );
    return before(Attributes);
  },

  /**
   * Records what a scanner said of the file under `key`; false when no document names that file
   * (any more). Infected stays infected, whatever is said later of the same bytes.
   */
  setVerdict: async (key: string, verdict: Verdict): Promise<boolean> => {
    const whose = readDocumentKey(key);
    if (!whose) return false;
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(keys.document(whose.reference, whose.kind)),
          UpdateExpression: 'SET verdict = :verdict',
          ConditionExpression: '#key = :key AND verdict <> :infected',
          ExpressionAttributeNames: { '#key': 'key' },
          ExpressionAttributeValues: {
            ':key': s(key),
            ':verdict': s(verdict),
            ':infected': s('infected'),
          },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return stringIn(error.Item, 'key') === key;
    }
  },
});
