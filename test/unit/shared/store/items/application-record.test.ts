import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditEntry } from '#shared/domain/lifecycle/audit.ts';
import { type Item, n, s } from '#shared/store/engine/item.ts';
import { accessItem } from '#shared/store/items/access-item.ts';
import { applicationItem, auditItem, versionItem } from '#shared/store/items/application-item.ts';
import { readDossier } from '#shared/store/items/application-record.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { submissionWith } from '../../../../support/builders/endorsed.ts';
import { sampleApplication, sampleDraft } from '../../../../support/mails/journey-mails.ts';

const reference = 'K7M2Q9XD';
const pk = s(`APPLICATION#${reference}`);
const application = sampleApplication();
const later = { ...application, version: 2, receivedAt: application.receivedAt + 9 };
const draft = sampleDraft();
const access = {
  reference,
  digest: 'abc',
  round: 0,
  way: 'code',
  givenAt: 1,
  browser: 'Firefox, Windows',
  endsAt: 1_000,
} as const;
const start = auditEntry('start', { from: 'nothing', at: 1, version: 0 });
const submit = auditEntry('submit', { from: 'draft', at: 2, version: 1 });
const file = (verdict: string): Item => ({
  pk,
  sk: s(`DOCUMENT#passport#${verdict}`),
  key: s(`applications/${reference}/passport/${verdict}`),
  verdict: s(verdict),
});

const mailsOf = (): Item[] =>
  submissionWith(undefined).mails.flatMap((mail) => {
    const row = queueMail('a table', mail).Put?.Item;
    return row ? [row] : [];
  });

const rows: readonly Item[] = [
  accessItem(access),
  applicationItem(later),
  auditItem(reference, start),
  auditItem(reference, submit),
  file('clean'),
  file('infected'),
  draftItem(draft, undefined),
  ...mailsOf(),
  versionItem(application),
];

describe('all that is stored of one application', () => {
  const dossier = readDossier(rows);

  test('is each row once: draft, application, the version before it, changes and files', () => {
    const { draft: saved, application: sent, versions } = dossier;
    expect({ saved, sent, versions }).toEqual({
      saved: draft,
      sent: later,
      versions: [application],
    });
    expect(dossier.history).toEqual([start, submit]);
    expect(dossier.files.map(({ verdict }) => verdict)).toEqual(['clean', 'infected']);
    expect(dossier.accesses.map(({ browser }) => browser)).toEqual(['Firefox, Windows']);
    expect(dossier.mails).toHaveLength(2);
  });

  test('holds as much in whatever order the rows are read', () => {
    const count = ({ history, mails, files, versions, accesses }: typeof dossier) =>
      [history, mails, files, versions, accesses].map(({ length }) => length);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        const read = readDossier(shuffled);
        expect(count(read)).toEqual(count(dossier));
        expect([read.draft, read.application]).toEqual([draft, later]);
      }),
    );
  });

  test('of one who has only begun is a draft and that it was begun', () => {
    const begun = readDossier([auditItem(reference, start), draftItem(draft, 5)]);
    expect(begun).toEqual({
      draft,
      application: undefined,
      versions: [],
      history: [start],
      mails: [],
      files: [],
      accesses: [],
    });
  });

  test('is nothing where nothing is', () => {
    expect(readDossier([])).toMatchObject({ draft: undefined, application: undefined });
  });

  test('tells mails in the order in which they were due first', () => {
    const mail = (name: string, queuedAt: number): Item => ({
      pk,
      sk: s(`MAIL#${name}`),
      kind: s('receipt'),
      state: s('sent'),
      to: s(`${name}@city.gov`),
      queuedAt: n(queuedAt),
    });
    const { mails } = readDossier([mail('a', 3), mail('b', 1), mail('c', 2)]);
    expect(mails.map(({ to }) => to)).toEqual(['b@city.gov', 'c@city.gov', 'a@city.gov']);
  });

  test('tells no mail that went to one member of the staff, of whatever kind', () => {
    const [mail = {}] = mailsOf();
    for (const kind of ['staff-notice', 'of-a-later-release']) {
      const { mails, unknown } = readDossier([{ ...mail, kind: s(kind), member: s('minji') }]);
      expect({ mails, unknown }).toEqual({ mails: [], unknown: undefined });
    }
  });
});

describe('a change', () => {
  const change = (changes: Item): Item => ({ ...auditItem(reference, submit), ...changes });

  test.each([
    ['by somebody unknown', { by: s('auditor') }],
    ['to no state', { to: s('nothing') }],
    ['to an unknown state', { to: s('selected') }],
    ['of an unknown kind', { transition: s('constructor') }],
  ])('%s is kept as it stands, and not told as one that we know', (_, changes) => {
    const { history, unknown } = readDossier([change(changes)]);
    expect(history).toEqual([]);
    expect(unknown).toMatchObject([{ row: 'AUDIT', holds: { at: '2' } }]);
  });

  test('beside the versions, as the expiry of a draft, takes none', () => {
    const expire = auditEntry('expire', { from: 'draft', at: 7, version: 0 });
    const { history } = readDossier([auditItem(reference, expire, 'expired-5')]);
    expect(history).toEqual([expire]);
  });
});

test('a mail in a state that is not known is kept beside the others, with all that it holds', () => {
  const [mail = {}] = mailsOf();
  const { mails, unknown } = readDossier([{ ...mail, state: s('teleported') }]);
  expect(mails).toEqual([]);
  expect(unknown).toMatchObject([{ row: 'MAIL', holds: { state: 'teleported', attempt: '0' } }]);
});

test('a file of which nobody knows what the scanner said is not passed over', () => {
  expect(() => readDossier([file('fine')])).toThrow('the verdict "fine"');
});
