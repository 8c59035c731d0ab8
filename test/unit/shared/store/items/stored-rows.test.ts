import { describe, expect, test } from 'vitest';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { applicationItem, readApplication } from '#shared/store/items/application-item.ts';
import { readDossier } from '#shared/store/items/application-record.ts';
import { draftItem, readDraft } from '#shared/store/items/draft-item.ts';
import { answersIn } from '#shared/store/items/stored-shapes.ts';
import { rowsOfLastRelease } from '../../../../support/table/rows-of-last-release.ts';

const applications = Object.entries(rowsOfLastRelease.applications);
const drafts = Object.entries(rowsOfLastRelease.drafts);

const expiryOf = (item: Item): number | undefined =>
  item['expiresAt'] && Number(item['expiresAt'].N) * 1000;

const within = (item: Item, name: string, changes: object): Item => ({
  ...item,
  [name]: { S: JSON.stringify({ ...JSON.parse(stringIn(item, name)), ...changes }) },
});

describe('a row that the release before has written', () => {
  test.each(applications)('of an application is read, and written as it was: %s', (_, row) => {
    expect(applicationItem(readApplication(row))).toEqual(row);
  });

  test.each(drafts)('of a draft is read, and written as it was: %s', (_, row) => {
    expect(draftItem(readDraft(row), expiryOf(row))).toEqual(row);
  });

  test('in a language that the site no longer has reads as English', () => {
    const [[, row = {}] = []] = applications;
    expect(readApplication({ ...row, language: { S: 'fr' } }).language).toBe('en');
  });
});

describe('an application of before the form asked for its department', () => {
  const [[, row = {}] = []] = applications;
  const { department: _, ...asked } = JSON.parse(stringIn(row, 'answers'));
  const before: Item = { ...row, answers: { S: JSON.stringify(asked) } };

  test('is read with the answer that stands for it', () => {
    expect(answersIn(before, { department: '–' })).toEqual({ ...asked, department: '–' });
  });

  test('is refused by its key where none stands for it', () => {
    expect(() => answersIn(before)).toThrow(/^APPLICATION#\w+ APPLICATION holds no readable/);
  });
});

describe('what a later release has added to a row', () => {
  const [[, row = {}] = []] = applications;

  test('within an attribute stays there when the row is written again', () => {
    const later = within(row, 'answers', { shoeSize: 44 });
    expect(applicationItem(readApplication(later))['answers']).toEqual(later['answers']);
  });
});

describe('a row that holds something else', () => {
  const [[, application = {}] = []] = applications;
  const [, [, draft = {}] = []] = drafts;
  const refused = (read: (item: Item) => unknown, row: Item): string => {
    try {
      read(row);
      return 'it was read';
    } catch (error) {
      return String(error);
    }
  };

  test.each([
    ['answers without a name', within(application, 'answers', { fullName: undefined })],
    ['a level that is no text', within(application, 'answers', { level: 7 })],
    ['answers that are no JSON', { ...application, answers: { S: 'Grace' } }],
    ['no answers at all', { ...application, answers: { S: '' } }],
  ])('of an application is refused, by its key and not by what it holds: %s', (_, row) => {
    expect(refused(readApplication, row)).toBe(
      'Error: APPLICATION#K7M2Q9XD APPLICATION holds no readable "answers"',
    );
  });

  test.each<[string, Item]>([
    ['flags', { flags: { S: '["likes-cats"]' } }],
    ['declared', { declared: { S: '{"wording":"en-1"}' } }],
    ['documents', { documents: { S: '[{"kind":"passport"}]' } }],
    ['cleared', { cleared: { S: '{"by":"somebody","at":1}' } }],
    ['endorsement', { endorsement: { S: '{"name":"Sarah"}' } }],
  ])('of an application is refused by its %s', (name, changes) => {
    expect(refused(readApplication, { ...application, ...changes })).toContain(`"${name}"`);
  });

  test.each<[string, Item]>([
    ['typed', { typed: { S: '{"yearsInService":7}' } }],
    ['saved', { saved: { S: '{"you":"2"}' } }],
    ['toldAddresses', { toldAddresses: { S: '"d1"' } }],
    ['flags', { flags: { S: 'null' } }],
  ])('of a draft is refused by its %s', (name, changes) => {
    expect(refused(readDraft, { ...draft, ...changes })).toContain(`"${name}"`);
  });
});

describe('a change or a mail of a kind that is not known', () => {
  const [[, application = {}] = []] = applications;
  const pk = { S: 'APPLICATION#K7M2Q9XD' };
  const change = {
    pk,
    sk: { S: 'AUDIT#000002' },
    by: { S: 'staff' },
    at: { N: '7' },
    transition: { S: 'shortlist' },
    from: { S: 'submitted' },
    to: { S: 'shortlisted' },
  };
  const mail = { pk, sk: { S: 'MAIL#v2-shortlisted' }, kind: { S: 'shortlisted' } };

  test('is kept beside those that are known, with all that it holds', () => {
    const { history, mails, unknown } = readDossier([application, change, mail]);
    expect({ history, mails }).toEqual({ history: [], mails: [] });
    const { pk: _pk, sk: _sk, at: _at, ...texts } = change;
    const holds = Object.fromEntries(Object.entries(texts).map(([name, { S }]) => [name, S]));
    expect(unknown).toEqual([
      { row: 'AUDIT', holds: { ...holds, at: '7' } },
      { row: 'MAIL', holds: { kind: 'shortlisted' } },
    ]);
  });

  test('is not spoken of where there is none', () => {
    expect(readDossier([application])).not.toHaveProperty('unknown');
  });
});
