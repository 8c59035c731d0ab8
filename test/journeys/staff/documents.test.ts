import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import {
  documentKey,
  documentKinds,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { put } from '#shared/store/engine/writes.ts';
import { applicationItem, versionItem } from '#shared/store/items/application-item.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import { documentViewStore } from '#shared/store/staff/document-views.ts';
import {
  addedMember,
  decider,
  reviewer,
  secretary,
  staffEdition,
  travelDesk,
} from '../../support/builders/members.ts';
import { sampleApplication } from '../../support/mails/journey-mails.ts';
import { newVisitor, type Shown } from '../../support/run/visitor.ts';
import { siteUrl, staffWorld } from '../../support/staff/staff-world.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { createDocuments } from '../../support/world/documents-world.ts';

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const bytes = Buffer.from('%PDF-1.7 what was uploaded');
const stored = (
  reference: string,
  kind: (typeof documentKinds)[number],
  id: string,
): StoredDocument => ({
  kind,
  key: documentKey(reference, kind, id),
  name: 'Grace Nakato.pdf',
  type: 'application/pdf',
  bytes: bytes.length,
  receivedSha256: '1'.repeat(64),
  storedSha256: '1'.repeat(64),
  uploadedAt: staffEdition.opensAt,
  since: 2,
});

/** Reviews, and works for no city. */
const otherReviewer = addedMember();
const reference = 'K7M2Q9XD';

/** A secretariat over a table with two applications of Kampala, which both reviewers are assigned. */
const openOffice = async () => {
  const world = await staffWorld(inject('dynamodbEndpoint'));
  const { table, clock, deps } = world;
  const parts = { client: table.client, table: table.name, edition: staffEdition };
  const documents = createDocuments({ ...parts, now: () => clock.at });
  const files = documentStore(table.client, table.name);
  const write = (...items: Item[]) =>
    writeTogether(
      table.client,
      items.map((item) => put(table.name, item)),
    );
  const keep = async (one: string, assigned: readonly string[]) => {
    const sent = documentKinds.map((kind) => stored(one, kind, 'sent'));
    const before = stored(one, 'headshot', 'before');
    const drafted = stored(one, 'headshot', 'drafted');
    const application = { ...sampleApplication(), reference: one, cityId: 'kampala', version: 2 };
    for (const { key } of [...sent, before, drafted]) {
      await files.announce(key, clock.at);
      documents.files.set(key, bytes);
    }
    await write(
      applicationItem({ ...application, documents: sent }),
      versionItem({ ...application, version: 1, documents: [before] }),
      caseItem({ reference: one, step: 'new', assigned, version: 1 }),
    );
  };
  await keep(reference, [otherReviewer.id, reviewer.id]);
  await keep('B3C4D5E6', []);
  await (await deps.members()).save(undefined, otherReviewer);

  const pathOf = (kind: string, id = 'sent', of = reference) =>
    `/en/staff/applications/${of}/documents/${kind}/${id}`;
  const browserOf = async (member: Pick<Member, 'id'>) => {
    const browser = newVisitor(siteUrl, { by: documents.fetch });
    const { cookie } = await world.beginSession(member);
    const cut = cookie.indexOf('=');
    browser.jar.set(cookie.slice(0, cut), cookie.slice(cut + 1));
    return browser;
  };
  return {
    ...world,
    ...documents,
    store: files,
    pathOf,
    browserOf,
    open: async (member: Pick<Member, 'id'>, kind: string, id?: string, of?: string) =>
      (await browserOf(member)).get(pathOf(kind, id, of)),
    seen: async () =>
      (await draftStore(table.client, table.name, staffEdition).dossier(reference)).seen ?? [],
    views: () => documentViewStore(table.client, table.name).views(reference),
  };
};

type Office = Awaited<ReturnType<typeof openOffice>>;

const expectFile = ({ status, html, headers }: Shown): void => {
  expect({ status, html }).toEqual({ status: 200, html: bytes.toString() });
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
};

/** A page without what differs from one browser to another. */
const plain = ({ html }: Shown): string =>
  html
    .replaceAll(/name="token" value="[^"]*"/g, '')
    .replaceAll(/[\w/]*\/staff\/applications\/[^"]*/g, '');

/** What an answer says of an application that does not exist. */
const unknown = (office: Office, member: Pick<Member, 'id'>, kind: string) =>
  office.open(member, kind, 'sent', 'ZZZZZZZZ');

const expectHidden = async (
  office: Office,
  member: Pick<Member, 'id'>,
  [kind, id, of]: [string, string?, string?],
): Promise<void> => {
  const answer = await office.open(member, kind, id, of);
  expect(answer.status).toBe(404);
  expect(plain(answer)).toBe(plain(await unknown(office, member, kind)));
};

describe('a member who opens a document', () => {
  test('gets it as an attachment with a name that a folder shows', async () => {
    const office = await openOffice();
    const answer = await office.open(secretary, 'nomination-letter');
    expectFile(answer);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="K7M2Q9XD nomination-letter.pdf"',
    );
  });

  test('is told to the applicant by role and instant, and to the staff by name', async () => {
    const office = await openOffice();
    await office.open(decider, 'headshot');
    const view = { kind: 'headshot', documentId: 'sent', role: 'staff', at: office.clock.at };
    expect(await office.seen()).toEqual([view]);
    expect(await office.views()).toEqual([{ ...view, by: { id: 'jisoo', name: 'Jisoo Kim' } }]);
    const rows = (await office.table.items()).filter((item) =>
      stringIn(item, 'pk').startsWith('APPLICATION#'),
    );
    expect(JSON.stringify(rows)).not.toMatch(/jisoo/i);
  });

  test('and presses twice within a minute has opened it once; an hour later, once more', async () => {
    const office = await openOffice();
    const browser = await office.browserOf(secretary);
    for (const later of [0, 1_000, 20 * 60_000]) {
      office.clock.at += later;
      expectFile(await browser.get(office.pathOf('headshot')));
    }
    expect(await office.seen()).toHaveLength(2);
  });

  test('opens one of an earlier version, too', async () => {
    const office = await openOffice();
    expectFile(await office.open(secretary, 'headshot', 'before'));
  });

  test('is led to the sign-in first, and nothing is written down', async () => {
    const office = await openOffice();
    const answer = await office.fetch(new URL(office.pathOf('headshot'), siteUrl));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/en/staff/sign-in?return=${encodeURIComponent(office.pathOf('headshot'))}`,
    );
    expect(await office.seen()).toEqual([]);
  });
});

// HotCRP CVE-2026-23878, CVE-2026-25156: a document of another application or role (case 60).
// HyphaApp/hypha#3240, #2169, HotCRP CVE-2026-55493: a reviewer of the same city (case 21).
describe('a document that is not theirs to see answers as one that does not exist', () => {
  test.each<[string, Pick<Member, 'id'>, [string, string?, string?]]>([
    ['the passport, of the secretariat', secretary, ['passport']],
    ['the passport, of a decider', decider, ['passport']],
    ['the passport, of a reviewer', otherReviewer, ['passport']],
    ['the nomination letter, of a reviewer', otherReviewer, ['nomination-letter']],
    ['what was replaced, of a reviewer', otherReviewer, ['headshot', 'before']],
    ['what is not assigned, of a reviewer', otherReviewer, ['headshot', 'sent', 'B3C4D5E6']],
    ['what is of their own city, of a reviewer', reviewer, ['headshot']],
    ['a passport of nobody chosen, of the travel desk', travelDesk, ['passport']],
    ['a photo, of the travel desk', travelDesk, ['headshot']],
    ['what only lies in a draft', secretary, ['headshot', 'drafted']],
    ['a file of another kind', secretary, ['nomination-letter', 'before']],
    ['a kind that there is not', secretary, ['visa']],
    ['an id that there is not', secretary, ['headshot', 'none']],
  ])('%s', async (_, member, wanted) => {
    const office = await openOffice();
    await expectHidden(office, member, wanted);
    expect(await office.seen()).toEqual([]);
    expect(await office.views()).toEqual([]);
  });

  test('a reviewer who is assigned opens the photo', async () => {
    const office = await openOffice();
    expectFile(await office.open(otherReviewer, 'headshot'));
    expect(await office.seen()).toMatchObject([{ role: 'reviewer' }]);
  });
});

describe('a link to a document', () => {
  const linkOf = async (office: Office) => {
    const { cookie } = await office.beginSession(secretary);
    const first = await office.fetch(new URL(office.pathOf('headshot'), siteUrl), {
      headers: { cookie },
    });
    const link = new URL(first.headers.get('location') ?? '', siteUrl);
    const follow = (url: URL, as = cookie) => office.fetch(url, { headers: { cookie: as } });
    return { link, follow };
  };

  test('is over after 60 seconds, and says how to get another', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    office.clock.at += 59_999;
    expect((await follow(link)).status).toBe(200);
    office.clock.at += 1;
    const over = await follow(link);
    expect(over.status).toBe(410);
    expect(await over.text()).toContain(`href="${office.pathOf('headshot')}"`);
  });

  test('opens nothing in another browser, of the same member or of another', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    for (const member of [secretary, decider]) {
      const { cookie } = await office.beginSession(member);
      expect((await follow(link, cookie)).status).toBe(404);
    }
  });

  test('opens no other file, and lasts no longer than it says', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    const other = new URL(link);
    other.pathname = `${office.pathOf('nomination-letter')}/file`;
    const longer = new URL(link);
    longer.searchParams.set('until', String(office.clock.at + 3_600_000));
    const bare = new URL(link);
    bare.search = '';
    for (const url of [other, longer, bare]) expect((await follow(url)).status).toBe(404);
  });

  test('gives nothing once malware was found, and none is made', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    await office.store.setVerdict(documentKey(reference, 'headshot', 'sent'), 'infected');
    expect((await follow(link)).status).toBe(403);
    const seen = await office.seen();
    expect(await office.open(secretary, 'headshot')).toMatchObject({
      status: 403,
      html: expect.stringContaining('Nobody can open this file'),
    });
    expect(await office.seen()).toEqual(seen);
  });

  test('answers a fault of the bucket with a page, and a file that is gone with nothing', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    vi.spyOn(office.files, 'get').mockImplementation(() => {
      throw new Error('the bucket is away');
    });
    expect((await follow(link)).status).toBe(503);
    vi.restoreAllMocks();
    capturedLog();
    office.files.clear();
    expect((await follow(link)).status).toBe(404);
  });

  test('is nothing for a member who was taken off the list meanwhile', async () => {
    const office = await openOffice();
    const { link, follow } = await linkOf(office);
    const members = await office.deps.members();
    await members.save(undefined, {
      ...addedMember({
        id: secretary.id,
        removedAt: office.clock.at,
        sessionsFrom: office.clock.at,
      }),
    });
    expect((await follow(link)).status).toBe(303);
  });
});
