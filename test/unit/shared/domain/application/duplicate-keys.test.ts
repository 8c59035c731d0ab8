import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateKeyMoves, duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import { answers } from '../../../../support/builders/builders.ts';
import { realNames } from '../../../../support/builders/names.ts';

const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

/** Whether staff are told that two applications may be one person's. */
const alike = (one: Record<string, string>, other: Record<string, string>): boolean => {
  const first = duplicateKeys(answers(one));
  return duplicateKeys(answers(other)).some((duplicateKey) => first.includes(duplicateKey));
};

describe('two applications look like one person’s', () => {
  test('with the same address, in any case, whatever the name and city', () => {
    expect(
      alike(
        { email: 'Grace@KCCA.go.ug' },
        { email: 'grace@kcca.go.ug', fullName: 'Joe Okello', city: 'vladivostok' },
      ),
    ).toBe(true);
  });

  test.each([
    ['Grace Nakato', 'NAKATO Grace'],
    ['Grace Nakato', 'Nakato, Grace'],
    ['José Peña', 'jose pena'],
    ['Łukasz Żak', 'łukasz zak'],
    ['Nguyễn Thị Minh', 'Nguyen Thi Minh'],
    ['Айсен Николаев', 'николаев айсен'],
    ['김민준', '김민준'],
    ['ＧＲＡＣＥ Nakato', 'Grace Nakato'],
    ['علی\u200cرضا', 'علیرضا'],
    ['राम थापा', 'थापा राम'],
    ["O'Neill Sean", 'Sean O’Neill'],
    ["O'Neill Sean", 'Sean O Neill'],
    ["O'Neill Sean", 'Sean ONeill'],
    ['Łukasz Żółkiewski', 'Lukasz Zolkiewski'],
    ['Søren Kjærgård', 'Soren Kjaergard'],
    ['Søren Kjærgård', 'Soeren Kjaergaard'],
    ['Jürgen Weiß', 'JUERGEN WEISS'],
    ['Jürgen Weiß', 'Jurgen Weiss'],
    ['İbrahim Işık', 'Ibrahim Isik'],
    ['IŞIK İBRAHİM', 'ibrahim işik'],
    ['Əli Əliyev', 'Ali Aliyev'],
    ['Əli Əliyev', 'Eli Eliyev'],
    ['Oʻtkir Xoʻjayev', "O'tkir Xo'jayev"],
    ['Oʻtkir Xoʻjayev', 'O‘tkir Xo`jayev'],
    ['Oʻtkir Xoʻjayev', 'Otkir Xojayev'],
    ['Đorđe Đurić', 'Dorde Duric'],
    ['Đorđe Đurić', 'Djordje Djuric'],
    ['Đặng Hồng Phước', 'Dang Hong Phuoc'],
    ['Þórdís Guðrún', 'Thordis Gudrun'],
    ['Kofi Ɔpoku Ɛfua', 'Kofi Opoku Efua'],
    ['Ħelen Ŧor', 'Helen Tor'],
    ['Œuvrard Anne', 'Oeuvrard Anne'],
    ['Núñez Peña-Ibáñez', 'Nunez Pena Ibanez'],
    ['Kim Min-jun', 'Min Jun Kim'],
    ['Kim Min-jun', 'Kim Minjun'],
    ['Kim Min‐jun', 'Kim Min-jun'],
    ['Jean–François Roux', 'Jean-Francois  Roux'],
    ['Ng’ang’a Mary', "Mary Ng'ang'a"],
    ['Dr. Grace Nakato', 'Grace Nakato'],
    ['Dr.Grace Nakato', 'Grace Nakato'],
    ['Dr Grace Nakato', 'NAKATO, Grace (Mrs.)'],
    ['Prof. Dr. Grace Nakato', 'Grace Nakato, Ph.D.'],
    ['Mr. Grace Nakato', 'ms grace nakato'],
    ['Eng. Grace Nakato', 'Ir. Grace Nakato'],
    ['श्रीमती लक्ष्मी क्षेत्री', 'लक्ष्मी क्षेत्री'],
    ['한지민 박사', '한지민'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ'],
    ['Ｇｒａｃｅ　Ｎａｋａｔｏ', 'Grace Nakato'],
    ['Grace Nakato', 'Grace Nakato'],
    ['Gra­ce Nakato', 'Grace Nakato'],
    ['Gra​ce Nakato', 'Grace Nakato'],
    ['ΝΙΚΟΣ ΠΑΠΠΑΣ', 'Νίκος Παππάς'],
    ['Семён Щёголев', 'Семен Щеголев'],
    ['محمّد علي', 'محمد علی'],
    ['שָׁלוֹם כהן', 'שלום כהן'],
  ])('with the names %s and %s in the same city', (one, other) => {
    expect(
      alike(
        { fullName: one, email: 'one@kcca.go.ug' },
        { fullName: other, email: 'two@kcca.go.ug' },
      ),
    ).toBe(true);
  });

  test('with the same name in the same city that is not in the list', () => {
    expect(
      alike(
        { ...elsewhere, email: 'one@hoian.gov.vn' },
        { ...elsewhere, otherCity: 'hoi an', email: 'two@hoian.gov.vn' },
      ),
    ).toBe(true);
  });
});

describe('two people are told apart', () => {
  test.each([
    ['Grace Nakato', 'Grace Nakato Achieng'],
    ['Grace Nakato', 'Grace Nakata'],
    ['김민준', '김민주'],
    // Vowel signs are letters of the name and no accents.
    ['राम थापा', 'रमा थापा'],
    ['सीता', 'सती'],
    ['กิตติ', 'กตัติ'],
    ['முருகன்', 'முரகன்'],
    ['သူ', 'သာ'],
    ['ガク', 'カク'],
    ['Cho Min', 'Choe Min'],
    ['Rafael Muller', 'Rafal Muller'],
    ['Eng Hock', 'Hock'],
    ['Mba Nguema', 'Nguema'],
    ['Dr', 'Mr'],
    ['John Smith Sr.', 'John Smith Jr.'],
    ['Soren Kjaer', 'Sören Kjar'],
    ['Lina Park', 'Li Na Park'],
    ['김 씨', '이 씨'],
  ])('%s and %s of the same city', (one, other) => {
    expect(
      alike(
        { fullName: one, email: 'one@kcca.go.ug' },
        { fullName: other, email: 'two@kcca.go.ug' },
      ),
    ).toBe(false);
  });

  test('of two hundred in thirteen scripts no two', () => {
    const owners = new Map<string, string>();
    for (const fullName of realNames)
      for (const duplicateKey of duplicateKeys(answers({ fullName })).slice(1)) {
        expect(`${duplicateKey}: ${owners.get(duplicateKey) ?? fullName}`).toBe(
          `${duplicateKey}: ${fullName}`,
        );
        owners.set(duplicateKey, fullName);
      }
    expect(new Set(owners.values()).size).toBe(realNames.length);
  });

  test('with the same name in two cities', () => {
    expect(alike({ email: 'one@x.org' }, { email: 'two@x.org', city: 'vladivostok' })).toBe(false);
    expect(alike({ email: 'one@x.org' }, { email: 'two@x.org', ...elsewhere })).toBe(false);
  });

  test('an address is never taken for a name', () => {
    const [address, name] = duplicateKeys(answers());
    expect(address).toBe('address grace.nakato@kcca.go.ug');
    expect(name).toBe('name grace nakato of kampala');
  });
});

describe('who carries a duplicate key', () => {
  type Row = Readonly<Record<string, readonly string[]>>;
  const moved = (carriers: Row, was: readonly string[], is: readonly string[]) =>
    duplicateKeyMoves('ME', { carriers, was, is });

  test('joins those who carry it, behind them', () => {
    expect(moved({ a: ['ONE'], b: [] }, [], ['a', 'b'])).toEqual([
      { duplicateKey: 'a', before: ['ONE'], after: ['ONE', 'ME'] },
      { duplicateKey: 'b', before: [], after: ['ME'] },
    ]);
  });

  test('leaves the others there who carry it', () => {
    expect(moved({ a: ['ME', 'ONE'], b: ['ME'] }, ['a', 'b'], ['c'])).toEqual([
      { duplicateKey: 'a', before: ['ME', 'ONE'], after: ['ONE'] },
      { duplicateKey: 'b', before: ['ME'], after: [] },
      { duplicateKey: 'c', before: [], after: ['ME'] },
    ]);
  });

  test('writes nothing where nothing changes', () => {
    expect(moved({ a: ['ME', 'ONE'] }, ['a'], ['a'])).toEqual([]);
    expect(moved({ a: ['ONE'] }, ['a'], [])).toEqual([]);
  });

  test('joins where an earlier release named the first alone', () => {
    expect(moved({ a: ['ONE'] }, ['a'], ['a'])).toEqual([
      { duplicateKey: 'a', before: ['ONE'], after: ['ONE', 'ME'] },
    ]);
  });

  test('fills no row without end, and can always leave one', () => {
    const many = Array.from({ length: 20 }, (_, index) => `ONE${index}`);
    expect(moved({ a: many }, [], ['a'])).toEqual([]);
    expect(moved({ a: [...many, 'ME'] }, ['a'], ['a'])).toEqual([]);
    expect(moved({ a: [...many, 'ME'] }, ['a'], [])).toHaveLength(1);
  });

  test('stands so after whatever order of comings, changes and leavings', () => {
    const act = fc.record({ who: fc.nat(5), is: fc.subarray(['a', 'b', 'c', 'd']) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const carriers: Record<string, readonly string[]> = {};
        const carried = new Map<string, readonly string[]>();
        for (const { who, is } of acts) {
          const reference = `R${who}`;
          const was = carried.get(reference) ?? [];
          for (const move of duplicateKeyMoves(reference, { carriers, was, is })) {
            expect(carriers[move.duplicateKey] ?? []).toEqual(move.before);
            carriers[move.duplicateKey] = move.after;
          }
          carried.set(reference, is);
          for (const one of ['a', 'b', 'c', 'd'])
            expect((carriers[one] ?? []).toSorted()).toEqual(
              [...carried].flatMap(([name, has]) => (has.includes(one) ? [name] : [])).toSorted(),
            );
        }
      }),
    );
  });
});
