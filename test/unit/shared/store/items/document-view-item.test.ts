import { describe, expect, test } from 'vitest';
import type { DocumentView } from '#shared/domain/documents/document-view.ts';
import { s, stringIn } from '#shared/store/engine/item.ts';
import { readDossier } from '#shared/store/items/application-record.ts';
import {
  readSeen,
  readView,
  seenItem,
  viewItem,
} from '#shared/store/items/staff/document-view-item.ts';

const by = { id: 'minji', name: 'Minji Park' };
const seen = { kind: 'headshot', documentId: 'id1', role: 'staff', at: 90_000 } as const;
const view: DocumentView = { ...seen, by };
const place = { reference: 'K7M2Q9XD', id: 'abc' };

describe('that a document was opened', () => {
  test('stands beside the audit of the application, under the minute, without a name', () => {
    const item = seenItem(place, view);
    expect([stringIn(item, 'pk'), stringIn(item, 'sk')]).toEqual([
      'APPLICATION#K7M2Q9XD',
      'AUDIT#000000#SEEN#000000000060000#abc',
    ]);
    expect(JSON.stringify(item)).not.toMatch(/minji/i);
    expect(readSeen(item)).toEqual(seen);
  });

  test('stands in the case with the name', () => {
    const item = viewItem(place, view);
    expect([stringIn(item, 'pk'), stringIn(item, 'sk')]).toEqual([
      'CASE#K7M2Q9XD',
      'SEEN#000000000060000#abc',
    ]);
    expect(readView(item)).toEqual(view);
  });

  test('is no transition: the history knows nothing of it', () => {
    expect(readDossier([seenItem(place, view)])).toMatchObject({ history: [], seen: [seen] });
    expect(readDossier([seenItem(place, view)])).not.toHaveProperty('unknown');
    expect(readDossier([])).not.toHaveProperty('seen');
  });

  test('by a role of a later release is kept as it stands, and not told as one that we know', () => {
    const later = { ...seenItem(place, view), role: s('auditor') };
    expect(readView({ ...viewItem(place, view), kind: s('visa') })).toBeUndefined();
    expect(readDossier([later])).toMatchObject({
      history: [],
      seen: [],
      unknown: [{ row: 'AUDIT', holds: { role: 'auditor' } }],
    });
  });
});
