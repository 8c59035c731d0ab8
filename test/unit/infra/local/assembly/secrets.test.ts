import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { secretStore } from '../../../../../infra/local/assembly/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const arn = 'arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:form';

test('a secret is one text for as long as the run lives, and another for each name', () => {
  const secret = secretStore(undefined);
  expect(secret(arn, '')).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(secret(arn, '')).toBe(secret(arn, ''));
  expect(secret(arn, 'key')).not.toBe(secret(arn, ''));
  expect(secret(`${arn}2`, '')).not.toBe(secret(arn, ''));
});

test('two runs that keep nothing have secrets of their own', () => {
  expect(secretStore(undefined)(arn, '')).not.toBe(secretStore(undefined)(arn, ''));
});

test('a run that keeps its data knows the secret again: links that were mailed still open', () => {
  const before = secretStore(folder)(arn, '');
  expect(secretStore(folder)(arn, '')).toBe(before);
});

test('a kept secret can be read by whoever runs it alone', () => {
  secretStore(folder)(arn, '');
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
});

test('secrets that cannot be read are made anew, and whoever runs it is told what that means', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  writeFileSync(path.join(folder, 'secrets.json'), '{"half');
  const secret = secretStore(folder)(arn, '');
  expect(told).toHaveBeenCalledWith(expect.stringContaining('New secrets are made'));
  expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).toContain(secret);
});
