import { beforeAll, describe, expect, inject, test } from 'vitest';
import { documentKey, type StoredDocument } from '#shared/domain/documents/document.ts';
import type { DocumentView } from '#shared/domain/documents/document-view.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import type { Item } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { put } from '#shared/store/engine/writes.ts';
import { applicationItem, versionItem } from '#shared/store/items/application-item.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import { type DocumentViews, documentViewStore } from '#shared/store/staff/document-views.ts';
import { shownDocuments } from '../../support/builders/shown.ts';
import { sampleApplication } from '../../support/mails/journey-mails.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

let table: TestTable;
let views: DocumentViews;

beforeAll(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  views = documentViewStore(table.client, table.name);
});

let made = 0;
const newReference = (): string => {
  made += 1;
  return `VWS${String(made).padStart(5, '0')}`;
};
const write = (...items: Item[]) =>
  writeTogether(
    table.client,
    items.map((item) => put(table.name, item)),
  );
const view = (changes: Partial<DocumentView> = {}): DocumentView => ({
  kind: 'headshot',
  documentId: 'a',
  role: 'staff',
  at: 90_000,
  by: { id: 'minji', name: 'Minji Park' },
  ...changes,
});

describe('what decides on a file', () => {
  test('is nothing where no application was submitted', async () => {
    const wanted = { reference: newReference(), kind: 'headshot', id: 'a' };
    expect(await views.find(wanted)).toBeUndefined();
  });

  test('is the application, who is assigned, and what the scanner said', async () => {
    const reference = newReference();
    const application = { ...sampleApplication(), reference };
    const wanted = { reference, kind: 'headshot', id: 'a' };
    await write(applicationItem(application));
    expect(await views.find(wanted)).toEqual({ application, assigned: [], verdict: undefined });
    const files = documentStore(table.client, table.name);
    const key = documentKey(reference, 'headshot', 'a');
    await files.announce(key, 1);
    await files.setVerdict(key, 'clean');
    await write(caseItem({ reference, step: 'new', assigned: ['amina'], version: 1 }));
    expect(await views.find(wanted)).toEqual({
      application,
      assigned: ['amina'],
      verdict: 'clean',
    });
  });

  test('of earlier versions, are their documents', async () => {
    const reference = newReference();
    const documents: readonly StoredDocument[] = shownDocuments;
    await write(versionItem({ ...sampleApplication(), reference, documents }));
    expect(await views.earlier(reference)).toEqual(documents);
    expect(await views.earlier(newReference())).toEqual([]);
  });
});

describe('a view', () => {
  test('is written once for one browser, file and minute', async () => {
    const reference = newReference();
    expect(await views.note(reference, 'x', view())).toMatchObject({ ok: true });
    const again = await views.note(reference, 'x', view({ at: 100_000 }));
    expect(again).toEqual({ ok: false, error: 'changed' });
    expect(await views.views(reference)).toEqual([view()]);
  });

  test('is told in the order of time, to the staff of this application alone', async () => {
    const reference = newReference();
    const [early, late] = [view(), view({ at: 200_000, role: 'reviewer' })];
    await views.note(reference, 'y', late);
    await views.note(reference, 'x', early);
    expect(await views.views(reference)).toEqual([early, late]);
    expect(await views.views(newReference())).toEqual([]);
  });
});
