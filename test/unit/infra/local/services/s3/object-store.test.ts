import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { objectStore } from '../../../../../../infra/local/services/s3/object-store.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'objects-')), 'objects');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const file = (key: string, bytes = Buffer.from([0, 255, 128]), bucket = 'documents') => ({
  bucket,
  key,
  bytes,
  headers: { 'content-type': 'application/pdf' },
  etag: '"e"',
  storedAt: 1,
});

describe('files that a run keeps', () => {
  test('are there for the next run, byte for byte', () => {
    const passport = file('applications/K7M2Q9XD/passport/Hộ chiếu');
    objectStore(folder).put(passport);
    expect(objectStore(folder).get('documents', passport.key)).toEqual(passport);
  });

  test('are one for each name: the last that was put', () => {
    const store = objectStore(folder);
    store.put(file('a', Buffer.from('first')));
    store.put(file('a', Buffer.from('second')));
    expect(objectStore(folder).get('documents', 'a')?.bytes.toString()).toBe('second');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('of one name in two buckets are two', () => {
    const store = objectStore(folder);
    store.put(file('a', Buffer.from('one'), 'documents'));
    store.put(file('a', Buffer.from('other'), 'exports'));
    expect(store.get('documents', 'a')?.bytes.toString()).toBe('one');
    store.remove('documents', 'a');
    expect(store.get('exports', 'a')?.bytes.toString()).toBe('other');
  });

  test('that are removed are gone from the folder as well, and may be removed again', () => {
    const store = objectStore(folder);
    store.put(file('a'));
    store.remove('documents', 'a');
    store.remove('documents', 'a');
    expect(store.get('documents', 'a')).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    expect(objectStore(folder).get('documents', 'a')).toBeUndefined();
  });

  test('whose name climbs out of the folder stay in it', () => {
    objectStore(folder).put(file('../../escaped'));
    expect(readdirSync(path.dirname(folder))).toEqual(['objects']);
    expect(objectStore(folder).get('documents', '../../escaped')).toBeDefined();
  });
});

test('a run that keeps nothing has no file for the next', () => {
  const store = objectStore(undefined);
  store.put(file('a'));
  expect(store.get('documents', 'a')).toBeDefined();
  expect(objectStore(undefined).get('documents', 'a')).toBeUndefined();
});
