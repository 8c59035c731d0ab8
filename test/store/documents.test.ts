import { beforeAll, describe, expect, inject, test } from 'vitest';
import { documentKey, type StoredDocument } from '#shared/domain/document.ts';
import { type Documents, documentStore } from '#shared/store/documents.ts';
import { createTestTable } from '../support/test-table.ts';

let documents: Documents;

beforeAll(async () => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  documents = documentStore(table.client, table.name);
});

let made = 0;
const newReference = (): string => {
  made += 1;
  return `DKC${String(made).padStart(5, '0')}`;
};

const passport = (reference: string, changes: Partial<StoredDocument> = {}): StoredDocument => {
  const kind = changes.kind ?? 'passport';
  return {
    kind,
    key: documentKey(reference, kind, 'first'),
    name: 'Hộ chiếu.pdf',
    type: 'application/pdf',
    bytes: 1_234,
    receivedSha256: 'a'.repeat(64),
    storedSha256: 'b'.repeat(64),
    uploadedAt: 1_526_569_087_000,
    verdict: 'not-scanned',
    ...changes,
  };
};

describe('the documents of an application', () => {
  test('are read as they were written, in the order of the form', async () => {
    const reference = newReference();
    const sent = [
      passport(reference),
      passport(reference, { kind: 'headshot', type: 'image/jpeg' }),
      passport(reference, { kind: 'nomination-letter', verdict: 'clean' }),
    ];
    for (const document of sent) await documents.put(reference, document);
    expect(await documents.list(reference)).toEqual([sent[2], sent[1], sent[0]]);
  });

  test('are none where none was sent', async () => {
    expect(await documents.list(newReference())).toEqual([]);
  });

  test('a new one takes the place of the one before, whose file can then go', async () => {
    const reference = newReference();
    const [first, second] = [
      passport(reference),
      passport(reference, { key: documentKey(reference, 'passport', 'second') }),
    ];
    expect(await documents.put(reference, first)).toBeUndefined();
    expect(await documents.put(reference, second)).toEqual(first);
    expect(await documents.list(reference)).toEqual([second]);
  });

  test('one that is taken out is gone, once', async () => {
    const reference = newReference();
    const sent = passport(reference);
    await documents.put(reference, sent);
    expect(await documents.remove(reference, 'passport')).toEqual(sent);
    expect(await documents.remove(reference, 'passport')).toBeUndefined();
    expect(await documents.list(reference)).toEqual([]);
  });
});

describe('the verdict of a scanner', () => {
  const verdictOf = async (reference: string) => (await documents.list(reference))[0]?.verdict;

  test('is written to the document whose file it is of', async () => {
    const reference = newReference();
    const { key } = passport(reference);
    await documents.put(reference, passport(reference));
    expect(await documents.setVerdict(key, 'clean')).toBe(true);
    expect(await verdictOf(reference)).toBe('clean');
  });

  test('of a file that was replaced says nothing of the new one', async () => {
    const reference = newReference();
    const first = passport(reference);
    await documents.put(reference, first);
    await documents.put(reference, { ...first, key: documentKey(reference, 'passport', 'second') });
    expect(await documents.setVerdict(first.key, 'infected')).toBe(false);
    expect(await verdictOf(reference)).toBe('not-scanned');
  });

  test.each([
    ['a document that is not there', documentKey('DKCNNNNN', 'passport', 'a')],
    ['a file that is none of ours', 'malware-protection-resource-validation-object'],
  ])('of %s changes nothing', async (_what, key) => {
    expect(await documents.setVerdict(key, 'clean')).toBe(false);
  });

  test('infected stays, whatever comes later and however often', async () => {
    const reference = newReference();
    const { key } = passport(reference);
    await documents.put(reference, passport(reference));
    for (const verdict of ['could-not-be-scanned', 'infected', 'clean', 'infected'] as const)
      expect(await documents.setVerdict(key, verdict)).toBe(true);
    expect(await verdictOf(reference)).toBe('infected');
  });
});
