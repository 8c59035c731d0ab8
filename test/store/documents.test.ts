import { beforeAll, describe, expect, inject, test } from 'vitest';
import { documentKey } from '#shared/domain/documents/document.ts';
import { type Documents, documentStore } from '#shared/store/applications/documents.ts';
import { createTestTable } from '../support/table/test-table.ts';

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

const keysOf = (reference: string) =>
  [
    documentKey(reference, 'passport', 'first'),
    documentKey(reference, 'passport', 'second'),
  ] as const;

describe('the files of an application', () => {
  test('are none where none was sent', async () => {
    expect(await documents.verdicts(newReference())).toEqual(new Map());
  });

  test('are not scanned when they come, several of one kind as well', async () => {
    const reference = newReference();
    for (const key of keysOf(reference)) await documents.announce(key, 1);
    expect([...(await documents.verdicts(reference))]).toEqual(
      keysOf(reference).map((key) => [key, 'not-scanned']),
    );
  });

  test('are known no more when they are gone, and can be forgotten twice', async () => {
    const reference = newReference();
    const [first, second] = keysOf(reference);
    for (const key of [first, second]) await documents.announce(key, 1);
    for (const key of [first, first]) await documents.forget(key);
    expect([...(await documents.verdicts(reference)).keys()]).toEqual([second]);
  });

  test('are not those of another application', async () => {
    const [one, other] = [newReference(), newReference()];
    await documents.announce(documentKey(one, 'passport', 'a'), 1);
    expect(await documents.verdicts(other)).toEqual(new Map());
  });

  test('lie where a document lies, and nowhere else', async () => {
    await expect(documents.announce('elsewhere/a', 1)).rejects.toThrow('where no document lies');
  });
});

describe('the verdict of a scanner', () => {
  test('is written to the file that it is of', async () => {
    const reference = newReference();
    const [first, second] = keysOf(reference);
    for (const key of [first, second]) await documents.announce(key, 1);
    expect(await documents.setVerdict(first, 'clean')).toBe(true);
    expect(await documents.verdicts(reference)).toEqual(
      new Map([
        [first, 'clean'],
        [second, 'not-scanned'],
      ]),
    );
  });

  test.each([
    ['a file that is gone', documentKey('DKCNNNNN', 'passport', 'a')],
    ['a file that is none of ours', 'malware-protection-resource-validation-object'],
  ])('of %s changes nothing', async (_what, key) => {
    expect(await documents.setVerdict(key, 'clean')).toBe(false);
    expect(await documents.verdicts('DKCNNNNN')).toEqual(new Map());
  });

  test('infected stays, whatever comes later and however often', async () => {
    const reference = newReference();
    const [key] = keysOf(reference);
    await documents.announce(key, 1);
    for (const verdict of ['could-not-be-scanned', 'infected', 'clean', 'infected'] as const)
      expect(await documents.setVerdict(key, verdict)).toBe(true);
    expect([...(await documents.verdicts(reference)).values()]).toEqual(['infected']);
  });
});
