import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { StoredDocument } from '#shared/domain/documents/document.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { counterStore } from '#shared/store/engine/rate-limits.ts';
import { documentViewStore } from '#shared/store/staff/document-views.ts';
import { staffSessionStore } from '#shared/store/staff/sessions.ts';
import { documentRowPrefix } from '#shared/store/table.ts';
import type { Language } from '#shared/text/words.ts';
import { checkFile } from '../../../functions/documents/checking/check-file.ts';
import { documentsSite } from '../../../functions/documents/site.ts';
import { hidden, type Person } from '../builders/people.ts';
import { nominationForm } from '../fakes/fonts.ts';
import { currentProcess } from './faults.ts';
import { type Fetch, inProcess } from './in-process.ts';
import { random, secret } from './world.ts';

type Parts = Readonly<{
  client: DynamoDBClient;
  table: string;
  edition: Edition;
  now: () => number;
}>;

/** The documents' function over a real table, and a bucket whose every call may meet its fate. */
export const createDocuments = ({ client, table, edition, now }: Parts) => {
  const files = new Map<string, Uint8Array>();
  const call = <Value>(act: () => Value): Promise<Value> =>
    currentProcess().call(async () => act());
  const documents = documentStore(client, table);
  const drafts = draftStore(client, table, edition);
  const contextIn = (language: Language) => ({ edition, language, rehearsalClock: undefined });
  const site = documentsSite({
    clock: { now, ofEvent: (instant) => instant },
    edition,
    contextIn,
    secret: () => secret,
    check: checkFile,
    bucket: async () => ({
      put: (key, { bytes }) => call(() => void files.set(key, bytes)),
      get: (key) => call(() => files.get(key)),
      remove: (key) => call(() => void files.delete(key)),
    }),
    documents: async () => documents,
    drafts: async () => drafts,
    sessions: async () => staffSessionStore(client, table, edition),
    views: async () => documentViewStore(client, table),
    commit: commitStore(client, table, edition),
    counters: async () => counterStore(client, table),
    nominationForm: async () => nominationForm,
    newId: () => Buffer.from(random(16)).toString('base64url'),
    pause: (tries) => new Promise((resolve) => setTimeout(resolve, Math.random() * 8 * tries)),
  });
  const from = (sourceIp?: string): Fetch =>
    inProcess(site, { now, ...(sourceIp && { sourceIp }) });
  return { files, fetch: from(), from };
};

const letterPath = 'https://call.example/en/documents/nomination-letter';

/** Sends a letter by a form of the person's own. */
export const uploadOf = (by: Fetch, person: Person, bytes: Uint8Array): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of hidden(person)) body.append(name, value);
  body.append('file', new File([new Uint8Array(bytes)], 'letter.pdf'));
  const headers = { 'sec-fetch-site': 'same-origin' };
  return by(new URL(letterPath), { method: 'POST', headers, body });
};

export const removeOf = (by: Fetch, person: Person): Promise<Response> =>
  by(new URL(`${letterPath}/remove`), {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(hidden(person)),
  });

const sums = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The documents that an item names: a draft's, an application's, a version's. */
export const documentsIn = (item: Item | undefined): readonly StoredDocument[] =>
  JSON.parse(stringIn(item, 'documents') || '[]');

/** What is wrong with the files: one that is named and missing or another, one that nobody knows. */
export const fileViolations = (
  items: readonly Item[],
  files: ReadonlyMap<string, Uint8Array>,
): readonly string[] => {
  const rows = new Set(
    items
      .filter((item) => stringIn(item, 'sk').startsWith(documentRowPrefix))
      .map((item) => stringIn(item, 'key')),
  );
  const named = items.flatMap((item) =>
    documentsIn(item).map((document) => ({ ...document, by: stringIn(item, 'sk') })),
  );
  return [
    ...named.flatMap(({ key, by, storedSha256 }) => {
      const bytes = files.get(key);
      if (!bytes) return [`${by} names ${key}, which is missing`];
      return sums(bytes) === storedSha256 ? [] : [`${by} names ${key}, which holds another file`];
    }),
    ...named.filter(({ key }) => !rows.has(key)).map(({ key, by }) => `${key} of ${by} has no row`),
    ...[...files.keys()].filter((key) => !rows.has(key)).map((key) => `nobody knows of ${key}`),
  ];
};
