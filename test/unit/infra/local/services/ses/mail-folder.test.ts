import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMailFolder } from '../../../../../../infra/local/services/ses/mail-folder.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'mails-')), 'mails');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(path.dirname(folder), { recursive: true });
});

const mailTo = (address: string) => ({
  messageId: `id of ${address}`,
  sentAt: 1,
  source: 'sender@wego.example',
  destinations: [address],
  tags: { owner: 'application' },
  raw: Buffer.from('Subject: 접수\r\n\r\n안녕하세요'),
});

describe('the mails that a run keeps', () => {
  test('are none at first, and no folder is made for them', () => {
    expect(openMailFolder(folder).found).toEqual([]);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  test('are found by the next run in their order, byte for byte', () => {
    const { store } = openMailFolder(folder);
    const addresses = ['grace@kcca.go.ug', 'min@seoul.go.kr'];
    for (const address of addresses) store(mailTo(address), undefined);
    const { found } = openMailFolder(folder);
    expect(found.map(({ mail }) => mail)).toEqual(addresses.map(mailTo));
  });

  test('tell whose events an earlier run was killed before it published', () => {
    const { store } = openMailFolder(folder);
    store(mailTo('grace@kcca.go.ug'), 'call-2018-jeju');
    const published = store(mailTo('min@seoul.go.kr'), 'call-2018-jeju');
    published();
    const { found } = openMailFolder(folder);
    expect(found.map(({ untold }) => untold)).toEqual(['call-2018-jeju', undefined]);
  });

  test('keep their numbers, also the number of one that cannot be read', () => {
    openMailFolder(folder).store(mailTo('grace@kcca.go.ug'), undefined);
    writeFileSync(path.join(folder, '000002.json'), 'half a ma');
    vi.spyOn(console, 'error').mockReturnValue();
    const { found, store } = openMailFolder(folder);
    expect(found).toHaveLength(1);
    store(mailTo('min@seoul.go.kr'), undefined);
    expect(readdirSync(folder).sort()).toEqual([
      '000001.json',
      '000002.json.unreadable',
      '000003.json',
    ]);
  });
});
