import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkFile } from '#shared/documents/check-file.ts';
import type { DocumentKind, StoredDocument } from '#shared/domain/document.ts';
import { discardDocument } from '../../../../functions/documents/discard-document.ts';
import { keepDocument } from '../../../../functions/documents/keep-document.ts';
import { capturedLog } from '../../../support/captured-log.ts';
import { pdf } from '../../../support/files.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Files and rows in memory. */
const cabinet = () => {
  const files = new Map<string, Uint8Array>();
  const rows = new Map<string, StoredDocument>();
  let made = 0;
  const deps = {
    check: checkFile,
    bucket: async () => ({
      put: async (key: string, { bytes }: { bytes: Uint8Array }) => void files.set(key, bytes),
      remove: async (key: string) => void files.delete(key),
    }),
    documents: async () => ({
      put: async (_reference: string, document: StoredDocument) => {
        const replaced = rows.get(document.kind);
        rows.set(document.kind, document);
        return replaced;
      },
      list: async () => [...rows.values()],
      remove: async (_reference: string, kind: DocumentKind) => {
        const removed = rows.get(kind);
        rows.delete(kind);
        return removed;
      },
    }),
    newId: () => {
      made += 1;
      return `id${made}`;
    },
  };
  return { files, rows, keep: keepDocument(deps), discard: discardDocument(deps), deps };
};

const letter = {
  reference: 'K7M2Q9XD',
  kind: 'nomination-letter',
  name: 'C:\\letters\\Grace Nakato.pdf',
  bytes: pdf(),
  receivedAt: 1_526_569_087_000,
} as const;

describe('a letter that is sent', () => {
  test('lies in the bucket and stands in the table, not scanned yet', async () => {
    capturedLog();
    const { keep, files, rows } = cabinet();
    const kept = await keep(letter);
    expect(kept.ok && kept.value).toMatchObject({
      key: 'applications/K7M2Q9XD/nomination-letter/id1',
      name: 'Grace Nakato.pdf',
      bytes: letter.bytes.length,
      uploadedAt: letter.receivedAt,
      verdict: 'not-scanned',
    });
    expect([...rows.values()]).toEqual([kept.ok && kept.value]);
    expect([...files.keys()]).toEqual(['applications/K7M2Q9XD/nomination-letter/id1']);
  });

  test('takes the place of the one before, whose file goes', async () => {
    capturedLog();
    const { keep, files, rows } = cabinet();
    await keep(letter);
    await keep({ ...letter, bytes: pdf({ head: '%PDF-2.0' }) });
    expect([...files.keys()]).toEqual(['applications/K7M2Q9XD/nomination-letter/id2']);
    expect(rows.size).toBe(1);
  });

  test('and is no good leaves the one before where it is', async () => {
    capturedLog();
    const { keep, files } = cabinet();
    await keep(letter);
    expect(await keep({ ...letter, bytes: pdf().subarray(0, 90) })).toEqual({
      ok: false,
      error: 'damaged',
    });
    expect([...files.keys()]).toEqual(['applications/K7M2Q9XD/nomination-letter/id1']);
  });

  test('and cannot be written down leaves the one before where it is', async () => {
    capturedLog();
    const { keep, deps, files, rows } = cabinet();
    await keep(letter);
    const broken = keepDocument({
      ...deps,
      documents: async () => ({ put: () => Promise.reject(new Error('the table is away')) }),
    });
    await expect(broken(letter)).rejects.toThrow('the table is away');
    const [row] = rows.values();
    expect(row && files.has(row.key)).toBe(true);
  });

  test('is kept although the file before does not go', async () => {
    const { events } = capturedLog();
    const { keep, deps, rows } = cabinet();
    await keep(letter);
    const files = await deps.bucket();
    const remove = () => Promise.reject(new Error('the bucket is away'));
    const kept = await keepDocument({ ...deps, bucket: async () => ({ ...files, remove }) })(
      letter,
    );
    expect([...rows.values()]).toEqual([kept.ok && kept.value]);
    expect(events().map(({ event }) => event)).toContain('document-left-behind');
  });

  test('is logged without the name of its file', async () => {
    const { lines } = capturedLog();
    const { keep, discard } = cabinet();
    await keep(letter);
    await discard(letter.reference, letter.kind);
    expect(lines.join()).not.toContain('Grace');
    expect(lines).toHaveLength(2);
  });
});

test('a letter that is taken back is gone, and can be taken back again', async () => {
  capturedLog();
  const { keep, discard, files, rows } = cabinet();
  await keep(letter);
  await discard(letter.reference, letter.kind);
  await discard(letter.reference, letter.kind);
  expect(files.size + rows.size).toBe(0);
});

test('a letter whose file does not go stands there, so that it can be tried again', async () => {
  capturedLog();
  const { keep, deps, discard, files, rows } = cabinet();
  await keep(letter);
  const remove = () => Promise.reject(new Error('the bucket is away'));
  const broken = discardDocument({ ...deps, bucket: async () => ({ remove }) });
  await expect(broken(letter.reference, letter.kind)).rejects.toThrow('the bucket is away');
  expect(rows.size).toBe(1);
  await discard(letter.reference, letter.kind);
  expect(files.size + rows.size).toBe(0);
});
