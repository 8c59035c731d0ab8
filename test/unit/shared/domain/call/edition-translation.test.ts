import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditionFile, type EditionInput } from '#shared/domain/call/edition.ts';
import { translationFaults } from '#shared/domain/call/edition-translation.ts';
import { editionInput } from '../../../../support/builders/builders.ts';

const parsed = (ko: NonNullable<EditionInput['translations']>['ko']) =>
  EditionFile.safeParse({ ...editionInput, translations: { ko } });

const told = (ko: Parameters<typeof parsed>[0]): readonly string[] =>
  (parsed(ko).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('an edition file in another language', () => {
  test('may say all, a part or nothing', () => {
    expect(parsed({}).success).toBe(true);
    expect(parsed({ title: '공동 워크숍' }).success).toBe(true);
    expect(parsed({ partners: ['행정안전부', '세계은행'], topics: ['우수 사례'] }).success).toBe(
      true,
    );
  });

  test('has as many partners as in English: each is agreed to in a box of its own', () => {
    expect(told({ partners: ['행정안전부'] })).toEqual([
      'translations.ko.partners has 1 of the 2 entries of partners: translate each, in the same order, or leave partners out here',
    ]);
  });

  test('is told of each list that does not match', () => {
    expect(told({ partners: ['행정안전부'], documents: [], topics: ['1', '2'] })).toHaveLength(3);
  });

  test('says nothing that English does not say', () => {
    expect(told({ visa: '비자', costs: ['참가비는 없습니다.'] })).toEqual([
      'translations.ko.costs has 1 of the 0 entries of costs: translate each, in the same order, or leave costs out here',
      'translations.ko.visa is not said in English: add visa, or leave it out here',
    ]);
  });

  test('says the whole notice of privacy, each list of it as long as in English', () => {
    const privacy = { controller: 'WeGO', recipients: [], periods: ['30 days'], rights: ['Ask.'] };
    const said = (ko: object) =>
      (
        EditionFile.safeParse({ ...editionInput, privacy, translations: { ko: { privacy: ko } } })
          .error?.issues ?? []
      ).map(({ path }) => path.join('.'));
    expect(said(privacy)).toEqual([]);
    expect(said({ ...privacy, rights: ['1', '2'] })).toEqual(['translations.ko.privacy.rights']);
    expect(said({ controller: 'WeGO' })).not.toEqual([]);
  });

  test('says what becomes of withdrawn data in both languages or in none', () => {
    const notice = { controller: 'WeGO', recipients: [], periods: ['30 days'], rights: ['Ask.'] };
    const full = { ...notice, afterWithdrawal: 'We delete it.' };
    const said = (privacy: object, ko: object) =>
      (
        EditionFile.safeParse({ ...editionInput, privacy, translations: { ko: { privacy: ko } } })
          .error?.issues ?? []
      ).map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(said(full, full)).toEqual([]);
    expect(said(full, notice)).toEqual([
      'translations.ko.privacy.afterWithdrawal is missing: translate privacy.afterWithdrawal, or leave it out in English',
    ]);
    expect(said(notice, full)).toEqual([
      'translations.ko.privacy.afterWithdrawal is not said in English: add privacy.afterWithdrawal, or leave it out here',
    ]);
  });

  test('says nothing that is empty', () => {
    expect(parsed({ title: ' ' }).success).toBe(false);
    expect(parsed({ topics: [''] }).success).toBe(false);
  });

  test('is not one that the site does not have, nor says what no page shows', () => {
    const file = (translations: object) => EditionFile.safeParse({ ...editionInput, translations });
    expect(file({ fr: { title: 'Atelier' } }).success).toBe(false);
    expect(file({ en: { title: 'Workshop' } }).success).toBe(false);
    expect(file({ ko: { sender: 'WeGO' } }).success).toBe(false);
  });
});

test('lists of any length are found at fault where they differ, and only there', () => {
  const lists = fc.record({
    documents: fc.array(fc.constant('x'), { maxLength: 4 }),
    topics: fc.array(fc.constant('x'), { maxLength: 4 }),
    tours: fc.array(fc.constant('x'), { maxLength: 4 }),
    partners: fc.array(fc.constant('x'), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(lists, lists, (english, korean) => {
      const faults = translationFaults({ ...english, translations: { ko: korean } });
      const names = (['documents', 'topics', 'tours', 'partners'] as const).filter(
        (name) => english[name].length !== korean[name].length,
      );
      expect(faults.map(({ path }) => path.at(-1))).toEqual(names);
    }),
  );
});
