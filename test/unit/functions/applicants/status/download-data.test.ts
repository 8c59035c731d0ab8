import { describe, expect, test } from 'vitest';
import { auditEntry } from '#shared/domain/lifecycle/audit.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { downloadData } from '../../../../../functions/applicants/status/download-data.ts';
import { applicationWith, endorsement } from '../../../../support/builders/endorsed.ts';
import { shownDocuments } from '../../../../support/builders/shown.ts';
import {
  accessRecordOf,
  begunDraft,
  sessionOf,
  visitedAt,
  visitOf,
} from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { testCall } from '../../../../support/world/web.ts';

const application = { ...applicationWith(endorsement()), documents: shownDocuments };
const draft = begunDraft({ documents: shownDocuments });
const whole: Dossier = {
  draft,
  application,
  versions: [{ ...application, version: 1 }],
  history: [auditEntry('submit', { from: 'draft', at: visitedAt, version: 1 })],
  mails: [{ kind: 'receipt', to: 'grace@kcca.go.ug', state: 'sent', queuedAt: visitedAt }],
  files: shownDocuments.map(({ key }) => ({ key, verdict: 'clean' })),
  accesses: [accessRecordOf('A'), accessRecordOf('B', { way: 'code', browser: 'Safari, iPhone' })],
};

const download = (dossier: Dossier, session = sessionOf()) => {
  const drafts = async () => ({ ...fakeDrafts(() => testCall), dossier: async () => dossier });
  return downloadData({ drafts })(visitOf({ draft, application }, {}, session));
};

type Copy = Readonly<Record<string, unknown>>;
const copyOf = async (dossier: Dossier): Promise<Record<string, Copy & readonly Copy[]>> =>
  JSON.parse((await download(dossier)).body);
const keysOf = (part: Copy | undefined): readonly string[] => Object.keys(part ?? {}).sort();

describe('the copy of what is stored of a person', () => {
  test('is a file that is named by the application', async () => {
    const { status, type, headers } = await download(whole);
    expect(status).toBe(200);
    expect(type).toBe('application/json; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="application-K7M2Q9XD.json"');
  });

  // People keep these files, and programs read them: a name is never changed.
  test('has these parts', async () => {
    const copy = await copyOf(whole);
    expect(keysOf(copy)).toEqual(
      [
        ...['accesses', 'application', 'draft', 'edition', 'files', 'history', 'mails'],
        ...['reference', 'versions'],
      ].sort(),
    );
    expect(copy).toMatchObject({ edition: '2018-test', reference: 'K7M2Q9XD' });
  });

  test('has which documents staff have opened, when and by which role', async () => {
    const seen = { kind: 'headshot', documentId: '1', role: 'reviewer' } as const;
    const copy = await copyOf({ ...whole, seen: [{ ...seen, at: visitedAt }] });
    expect(copy['seen']).toEqual([{ ...seen, at: new Date(visitedAt).toISOString() }]);
  });

  test('has these names in the draft: what was typed is called so', async () => {
    const copy = await copyOf(whole);
    expect(keysOf(copy['draft'])).toEqual(
      [
        ...['accessRound', 'crowd', 'documents', 'flags', 'keptAccess', 'language', 'nomination'],
        ...['provedAddress', 'reference', 'saved', 'savedAt', 'sentVersion', 'startedAt'],
        ...['toldAddresses', 'typed', 'version'],
      ].sort(),
    );
    expect(copy['draft']?.['typed']).toEqual(draft.values);
  });

  test('has these names in the application, in each of its versions', async () => {
    const copy = await copyOf(whole);
    const names = [
      ...[
        'answers',
        'cityId',
        'cityWasFull',
        'declared',
        'documents',
        'endorsement',
        'firstReceivedAt',
      ],
      ...['flags', 'language', 'lateBySeconds', 'receivedAt', 'reference', 'state', 'version'],
    ].sort();
    expect(keysOf(copy['application'])).toEqual(names);
    expect(keysOf(copy['versions']?.[0])).toEqual(names);
  });

  test('has these names in the history, the mails, the files and the browsers', async () => {
    const { history, mails, files, accesses } = await copyOf(whole);
    expect(keysOf(history?.[0])).toEqual(['at', 'by', 'from', 'to', 'transition', 'version']);
    expect(keysOf(mails?.[0])).toEqual(['kind', 'queuedAt', 'state', 'to']);
    expect(keysOf(files?.[0])).toEqual(['key', 'verdict']);
    expect(keysOf(accesses?.[0])).toEqual(['browser', 'endsAt', 'givenAt', 'round', 'way']);
  });

  test('tells each instant as a date that people read, and every other number as it is', async () => {
    const copy = await copyOf(whole);
    const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
    const wrong: string[] = [];
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [name, value] of Object.entries(part)) {
        const isInstant = name === 'at' || name.endsWith('At');
        if (isInstant !== (typeof value === 'string' && instant.test(value)))
          wrong.push(`${path}.${name}`);
        look(value, `${path}.${name}`);
      }
    };
    look(copy, '');
    expect(wrong).toEqual([]);
    expect(copy['draft']?.['version']).toBe(2);
  });

  test('holds nothing by which a browser could be let in', async () => {
    const { body } = await download(whole);
    for (const { digest } of whole.accesses) expect(body).not.toContain(digest);
    expect(body).not.toContain(sessionOf().token);
  });

  test('has rows that this release does not know, as they stand', async () => {
    const unknown = [{ row: 'MAIL', holds: { kind: 'a later one' } }];
    expect((await copyOf({ ...whole, unknown }))['unknown']).toEqual(unknown);
    expect(await copyOf(whole)).not.toHaveProperty('unknown');
  });

  test('has no part for what was not begun or not sent', async () => {
    const copy = await copyOf({ ...whole, draft: undefined, application: undefined });
    expect(copy).not.toHaveProperty('draft');
    expect(copy).not.toHaveProperty('application');
  });

  test('is not given to a browser whose access was ended meanwhile', async () => {
    const ended = { ...whole, accesses: whole.accesses.slice(1) };
    const { status, body } = await download(ended);
    expect(status).toBe(403);
    expect(body).not.toContain('"reference"');
  });
});
