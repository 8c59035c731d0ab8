import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepPort, keptPort } from '../../../../../../infra/local/services/cognito/issuer-port.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'issuer-'));

test('the issuer keeps its address as long as the data are kept', () => {
  const folder = newFolder();
  expect(keptPort(folder)).toBeUndefined();
  keepPort(folder, 8082);
  expect(keptPort(folder)).toBe(8082);
});

test('without a folder nothing is kept', () => {
  keepPort(undefined, 8082);
  expect(keptPort(undefined)).toBeUndefined();
});

test('a file that cannot be read is set aside, and it is said what that means', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const folder = newFolder();
  writeFileSync(join(folder, 'issuer.json'), '{"port":0}');
  expect(keptPort(folder)).toBeUndefined();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('another address'));
  said.mockRestore();
});
