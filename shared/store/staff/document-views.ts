import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import type { ScanVerdict, StoredDocument } from '#shared/domain/documents/document.ts';
import type { DocumentView } from '#shared/domain/documents/document-view.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keys } from '../engine/item.ts';
import { partitionRows } from '../engine/partition.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { readApplication } from '../items/application-item.ts';
import { readFileRow } from '../items/document-item.ts';
import { readCase } from '../items/staff/case-item.ts';
import { readView, seenItem, viewItem } from '../items/staff/document-view-item.ts';
import { seenPrefix } from '../staff-table.ts';
import { versionPrefix } from '../table.ts';

/** What says whether a member may open a file of an application. */
export type OpenedFile = Readonly<{
  application: Application;
  /** Ids of the members who review it. */
  assigned: readonly string[];
  /** Undefined where there is no such file (any more). */
  verdict: ScanVerdict | undefined;
}>;

type Wanted = Readonly<{ reference: string; kind: string; id: string }>;

/** Documents in the hands of the staff: what opens one, and who has opened which. */
export const documentViewStore = (client: DynamoDBClient, table: string) => ({
  /**
   * Reads in one request, strongly consistent, what decides on one file; undefined where no such
   * application was ever submitted.
   */
  find: async ({ reference, kind, id }: Wanted): Promise<OpenedFile | undefined> => {
    const wanted = [
      keys.application(reference),
      staffKeys.case(reference),
      keys.document(reference, kind, id),
    ];
    const [item, kept, file] = wanted.map(await batchGet(client, table, wanted));
    if (!item) return undefined;
    return {
      application: readApplication(item),
      assigned: kept ? readCase(kept).assigned : [],
      verdict: file && readFileRow(file).verdict,
    };
  },

  /** The documents of versions that counted before, strongly consistent. */
  earlier: async (reference: string): Promise<readonly StoredDocument[]> => {
    const { pk } = keys.application(reference);
    const items = await partitionRows(client, table, pk, versionPrefix);
    return items.flatMap((item) => readApplication(item).documents);
  },

  /**
   * Writes down that a document is being opened, for the applicant and for the staff, or neither.
   * `id` is the same for one browser, file and minute: `changed` says that this view is known.
   */
  note: (reference: string, id: string, view: DocumentView): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      putNew(table, seenItem({ reference, id }, view)),
      putNew(table, viewItem({ reference, id }, view)),
    ]),

  /** Who of the staff has opened documents of an application, oldest first, strongly consistent. */
  views: async (reference: string): Promise<readonly DocumentView[]> => {
    const { pk } = staffKeys.case(reference);
    const items = await partitionRows(client, table, pk, seenPrefix);
    return items.flatMap((item) => readView(item) ?? []);
  },
});

export type DocumentViews = ReturnType<typeof documentViewStore>;
