import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { secretStore } from '../../../../../infra/local/assembly/secrets.ts';
import { virtualClock } from '../../../../../infra/local/clock/clock.ts';
import { startAnchor } from '../../../../../infra/local/clock/run-clock.ts';
import { readDataFile, writeDataFile } from '../../../../../infra/local/host/data-file.ts';
import { objectStore } from '../../../../../infra/local/services/s3/object-store.ts';
import { createMailbox } from '../../../../../infra/local/services/ses/mailbox.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const cut = (name: string, left: string): void => writeFileSync(path.join(folder, name), left);
const kept = (): readonly string[] => readdirSync(folder).sort();

type Publish = Parameters<typeof createMailbox>[0]['publish'];

const newMailbox = (publish: Publish = async () => {}) =>
  createMailbox({
    account: {
      region: 'ap-northeast-2',
      identities: ['call.example'],
      configurationSets: ['events'],
    },
    inboxUrl: 'http://127.0.0.1:9',
    asks: () => [],
    clock: virtualClock({ virtual: 0, real: 0, speed: 1 }),
    folder,
    publish,
    arrived: () => {},
  });

const mailFile = (subject: string): string =>
  JSON.stringify({
    messageId: subject,
    sentAt: 1,
    source: 'call@call.example',
    destinations: ['grace@kcca.go.ug'],
    tags: {},
    raw: Buffer.from(`Subject: ${subject}\n\n`).toString('base64'),
  });

const send = (mailbox: ReturnType<typeof newMailbox>, subject: string) => {
  const raw = `From: call@call.example\nTo: grace@kcca.go.ug\nSubject: ${subject}\n\nText`;
  const form = new URLSearchParams({
    Action: 'SendRawEmail',
    Source: 'call@call.example',
    'Destinations.member.1': 'grace@kcca.go.ug',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
    ConfigurationSetName: 'events',
  });
  const body = Buffer.from(form.toString());
  return mailbox.service.perform({
    method: 'POST',
    target: '/',
    headers: {},
    body,
    may: () => true,
  });
};

describe('a file of the data folder', () => {
  it('is there whole, and nothing beside it', () => {
    const file = path.join(folder, 'clock.json');
    writeDataFile(file, { speed: 1 });
    writeDataFile(file, { speed: 60 });
    expect(readFileSync(file, 'utf8')).toBe('{"speed":60}');
    expect(kept()).toEqual(['clock.json']);
  });

  it('is as it was where a run was killed while it wrote', () => {
    const file = path.join(folder, 'clock.json');
    writeDataFile(file, 1);
    cut('clock.json.part', '');
    expect(readDataFile(file, z.number(), '')).toBe(1);
  });
});

describe('of a mail that was taken just before the run was killed', () => {
  const killed = new Promise<void>(() => {});

  it('the events come in the next run, and of one whose events were taken no more', async () => {
    const first = newMailbox(() => killed);
    await send(first, 'killed');
    const heard: string[] = [];
    const second = newMailbox(async (set, type, event) => {
      heard.push(`${set} ${type} ${JSON.stringify(event).includes('Subject') ? 'killed' : ''}`);
    });
    await second.restore();
    expect(heard).toEqual(['events send killed', 'events delivery killed']);
    await send(second, 'taken');
    await vi.waitFor(async () => {
      const third = vi.fn(async () => {});
      await newMailbox(third).restore();
      expect(third).not.toHaveBeenCalled();
    }, 20_000);
    expect(newMailbox().mails()).toHaveLength(2);
  });

  it('the events are heard before the next run goes on', async () => {
    await send(
      newMailbox(() => killed),
      'killed',
    );
    const heard = Promise.withResolvers<void>();
    const went = vi.fn();
    const restored = newMailbox(() => heard.promise)
      .restore()
      .then(went);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(went).not.toHaveBeenCalled();
    heard.resolve();
    await restored;
  });
});

describe('of a mail whose events are still on their way when its run stops', () => {
  it('nothing is written any more', async () => {
    const heard = Promise.withResolvers<void>();
    const first = newMailbox(() => heard.promise);
    await send(first, 'stopped');
    first.stop();
    rmSync(folder, { recursive: true });
    heard.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
  });

  it('they come in the next run', async () => {
    const heard = Promise.withResolvers<void>();
    const first = newMailbox(() => heard.promise);
    await send(first, 'stopped');
    first.stop();
    heard.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const next = vi.fn(async () => {});
    await newMailbox(next).restore();
    expect(next).toHaveBeenCalledTimes(2);
  });
});

describe.each([
  ['nothing', ''],
  ['its half', '{"virtual":15226272'],
  ['zeros', '\0\0\0\0'],
  ['something else', '{"a":[]}'],
])('of a file that an earlier run left, there is %s:', (_, left) => {
  it('the clock starts anew, and the file is set aside', () => {
    cut('clock.json', left);
    expect(startAnchor({}, folder, 5)).toMatchObject({ virtual: 5, speed: 1 });
    expect(kept()).toEqual(['clock.json.unreadable']);
    expect(said).toEqual([expect.stringContaining('The clock starts anew')]);
  });

  it('secrets are made anew, and kept', () => {
    cut('secrets.json', left);
    const secret = secretStore(folder)('arn', '');
    expect(secret).toHaveLength(32);
    expect(secretStore(folder)('arn', '')).toBe(secret);
    expect(said).toEqual([expect.stringContaining('New secrets are made')]);
  });

  it('other documents are there', () => {
    const object = { bucket: 'b', headers: {}, etag: 'e', storedAt: 1, bytes: Buffer.from('x') };
    objectStore(folder).put({ ...object, key: 'one' });
    cut('0.json', left);
    expect(objectStore(folder).list()).toEqual([{ ...object, key: 'one' }]);
  });

  it('other mails are there, and the next takes the place of none', async () => {
    cut('000001.json', mailFile('first'));
    cut('000002.json', left);
    cut('000003.json', mailFile('third'));
    const mailbox = newMailbox();
    expect(mailbox.mails().map(({ messageId }) => messageId)).toEqual(['first', 'third']);
    expect((await send(mailbox, 'fourth')).status).toBe(200);
    expect(newMailbox().mails()).toHaveLength(3);
    expect(kept()).toContain('000004.json');
  });
});
