import { describe, expect, test } from 'vitest';
import { likenesses } from '#shared/domain/likeness.ts';
import { answers } from '../../../support/builders.ts';

const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

/** Whether staff are told that two applications may be one person's. */
const alike = (one: Record<string, string>, other: Record<string, string>): boolean => {
  const first = likenesses(answers(one));
  return likenesses(answers(other)).some((likeness) => first.includes(likeness));
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
  ])('%s and %s of the same city', (one, other) => {
    expect(
      alike(
        { fullName: one, email: 'one@kcca.go.ug' },
        { fullName: other, email: 'two@kcca.go.ug' },
      ),
    ).toBe(false);
  });

  test('with the same name in two cities', () => {
    expect(alike({ email: 'one@x.org' }, { email: 'two@x.org', city: 'vladivostok' })).toBe(false);
    expect(alike({ email: 'one@x.org' }, { email: 'two@x.org', ...elsewhere })).toBe(false);
  });

  test('an address is never taken for a name', () => {
    const [address, name] = likenesses(answers());
    expect(address).toBe('address grace.nakato@kcca.go.ug');
    expect(name).toBe('name grace nakato of kampala');
  });
});
