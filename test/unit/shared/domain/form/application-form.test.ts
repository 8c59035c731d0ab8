import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notListed } from '#shared/domain/call/city.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { formFields, partnerBox } from '#shared/domain/form/form-fields.ts';
import { answers, edition, formValues } from '../../../../support/builders/builders.ts';
import { realNames } from '../../../../support/builders/names.ts';
import { costOf } from '../../../../support/measure/processor-work.ts';

const read = applicationForm(edition());

/** The errors of a form that is right but for `changes`, as `field: error`. */
const errors = (changes: Readonly<Record<string, string>>): readonly string[] => {
  const result = read(formValues(changes));
  return result.ok ? [] : [...result.error].map(([field, error]) => `${field}: ${error}`);
};

const elsewhere = { city: notListed, otherCity: 'Hội An', country: 'Việt Nam' };

describe('an official who makes no mistake', () => {
  test('is understood', () => {
    expect(answers()).toMatchObject({
      fullName: 'Grace Nakato',
      nameInOwnScript: '',
      email: 'grace.nakato@kcca.go.ug',
      city: 'kampala',
      yearsInService: 7,
      declaresTrue: true,
      agreesToPublicList: false,
      wantsNews: false,
    });
  });

  test('may leave out everything that is optional', () => {
    const values = formValues();
    const optional = [
      'nameInOwnScript',
      'phone',
      'otherCity',
      'country',
      'earlierEvents',
      'interviewTimes',
    ];
    for (const name of optional) values.delete(name);
    expect(read(values)).toMatchObject({ ok: true, value: { phone: '', interviewTimes: '' } });
  });

  test('may tick the optional boxes', () => {
    expect(answers({ agreesToPublicList: 'yes', wantsNews: 'yes' })).toMatchObject({
      agreesToPublicList: true,
      wantsNews: true,
    });
  });

  test('has ticked a box only where its value says so', () => {
    expect(errors({ declaresTrue: 'no' })).toEqual(['declaresTrue: missing']);
    expect(errors({ givenToPartner1: 'no' })).toEqual(['givenToPartner1: missing']);
    expect(answers({ wantsNews: 'no' })).toMatchObject({ wantsNews: false });
  });

  test('has not answered with what shows nothing', () => {
    for (const nothing of ['\u200b', '\u200d\u200d', '\u3164', '\u00ad', '\u2060 \u00a0'])
      expect(errors({ department: nothing })).toEqual(['department: missing']);
  });

  test('may write as many family emoji as letters', () => {
    expect(errors({ position: '👨‍👩‍👧‍👦'.repeat(200) })).toEqual([]);
    expect(errors({ position: '👨‍👩‍👧‍👦'.repeat(201) })).toEqual(['position: too-long']);
  });

  test('has an address of at most 64 characters before the @, as SMTP carries it', () => {
    expect(errors({ email: `${'a'.repeat(64)}@city.gov` })).toEqual([]);
    expect(errors({ email: `${'a'.repeat(65)}@city.gov` })).toEqual(['email: address-start-long']);
  });

  test('has every field of the form in the answers, and no other', () => {
    expect(Object.keys(answers())).toEqual(Object.keys(formFields));
  });
});

describe('each field', () => {
  const required = [
    'fullName',
    'email',
    'city',
    'department',
    'position',
    'level',
    'yearsInService',
    'mainArea',
    'workAndProjects',
    'cityChallenge',
    'planOnReturn',
    'english',
    'declaresTrue',
    'agreesToUse',
    'givenToPartner1',
    'givenToPartner2',
  ];

  test.each(required)('%s is asked for when it is empty or not sent', (name) => {
    expect(errors({ [name]: '' })).toEqual([`${name}: missing`]);
    const values = formValues();
    values.delete(name);
    const result = read(values);
    expect(result.ok ? [] : [...result.error]).toEqual([[name, 'missing']]);
  });

  test.each(['fullName', 'email', 'department', 'position', 'yearsInService', 'workAndProjects'])(
    '%s is asked for when there are only spaces in it, or what nobody sees',
    (name) => {
      for (const nothing of ['   ', '\t\n', '\u00a0\u3000', '\ufeff', '\u202e\u200e', '\u0000'])
        expect(errors({ [name]: nothing })).toEqual([`${name}: missing`]);
    },
  );

  const limited = Object.entries(formFields).flatMap(([name, field]) =>
    field.kind === 'line' || field.kind === 'paragraphs' ? [[name, field.max] as const] : [],
  );
  const letters = ['a', 'é', 'e\u0301', '한', 'क्ष', 'कि', '👍🏽', '𠮷', 'ق'];

  test.each(limited)(
    '%s may have %i characters as people see them, and not one more',
    (name, max) => {
      for (const letter of letters) {
        expect(errors({ ...elsewhere, [name]: letter.repeat(max) })).toEqual([]);
        expect(errors({ ...elsewhere, [name]: letter.repeat(max + 1) })).toEqual([
          `${name}: too-long`,
        ]);
      }
    },
  );

  test.each(['workAndProjects', 'cityChallenge', 'planOnReturn'])(
    '%s needs a hundred characters as people see them',
    (name) => {
      for (const letter of letters) {
        expect(errors({ [name]: letter.repeat(99) })).toEqual([`${name}: too-short`]);
        expect(errors({ [name]: ` ${letter.repeat(99)}\r\n\r\n` })).toEqual([`${name}: too-short`]);
        expect(errors({ [name]: letter.repeat(100) })).toEqual([]);
      }
    },
  );

  test.each(['level', 'mainArea', 'english', 'city'])('%s takes only what it offers', (name) => {
    for (const foreign of ['emperor', 'LEVEL', 'constructor', '__proto__', 'manager ', '0'])
      expect(errors({ [name]: foreign })).toEqual([`${name}: not-an-option`]);
  });

  test.each(
    Object.entries(formFields).flatMap(([name, field]) =>
      field.kind === 'choice' ? field.options.map((option) => [name, option] as const) : [],
    ),
  )('%s may be %s', (name, option) => {
    expect(errors({ [name]: option })).toEqual([]);
  });

  test('faults of a whole form stand in the order of the page', () => {
    const result = read(new Map());
    const order = [...(result.ok ? [] : result.error.keys())];
    expect(order).toEqual([
      'fullName',
      'email',
      'city',
      'department',
      'position',
      'level',
      'yearsInService',
      'mainArea',
      'workAndProjects',
      'cityChallenge',
      'planOnReturn',
      'english',
      'declaresTrue',
      'agreesToUse',
      'givenToPartner1',
      'givenToPartner2',
    ]);
  });

  test('has one fault at a time, and the others of the form are told too', () => {
    expect(
      errors({ wantsNews: '', english: 'x', fullName: 'a'.repeat(201), workAndProjects: 'short' }),
    ).toEqual(['fullName: too-long', 'workAndProjects: too-short', 'english: not-an-option']);
  });
});

describe('a name', () => {
  test.each(realNames)('%s comes through as it is', (name) => {
    const made = answers({ fullName: name, nameInOwnScript: name });
    expect(made.fullName).toBe(name.normalize('NFC'));
    expect(made.nameInOwnScript).toBe(name.normalize('NFC'));
  });

  test.each(['Sukarno', 'O', '김', 'X Æ A-12', 'von der Leyen', 'Jr.'])('%s is enough', (name) => {
    expect(answers({ fullName: name }).fullName).toBe(name);
  });

  test.each([
    '<script>alert(1)</script>',
    '"; DROP TABLE applications; --',
    "=cmd|' /C calc'!A0",
    '{{7*7}}$(id)',
    'null',
    'undefined',
    'NaN',
    '../../etc/passwd',
    '%00%0d%0a',
    '\\u0041',
  ])('that reads %s is text like any other', (name) => {
    expect(answers({ fullName: name }).fullName).toBe(name);
  });

  test('with endless marks on one letter is refused for its marks, however long it is', () => {
    for (const marks of [31, 5000, 100_000])
      expect(errors({ fullName: `Z${'\u0301'.repeat(marks)}` })).toEqual([
        'fullName: stacked-marks',
      ]);
    expect(errors({ fullName: `Z${'\u0301'.repeat(30)}` })).toEqual([]);
  });

  test('of signs that nobody sees is not called too long, since nobody could shorten it', () => {
    expect(errors({ fullName: `Grace${'\u200d'.repeat(4000)}` })).toEqual([
      'fullName: stacked-marks',
    ]);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['grace@kcca.go.ug', 'grace@kcca.go.ug'],
    ['  grace@kcca.go.ug ', 'grace@kcca.go.ug'],
    ['Grace.Nakato+wego@KCCA.go.ug', 'Grace.Nakato+wego@KCCA.go.ug'],
    ["o'neill_x@city-hall.gov", "o'neill_x@city-hall.gov"],
    ['a@b.co', 'a@b.co'],
    ['mayor@xn--bcher-kva.example', 'mayor@xn--bcher-kva.example'],
    ['mayor@bücher.example', 'mayor@xn--bcher-kva.example'],
    ['mayor@서울.한국', 'mayor@xn--2i4bq6h.xn--3e0b707e'],
    ['mayor@नेपाल.example', 'mayor@xn--l2bey1c2b.example'],
    ['mayor@ＫＣＣＡ.go.ug', 'mayor@kcca.go.ug'],
  ])('%s is taken as %s', (values, stored) => {
    expect(answers({ email: values }).email).toBe(stored);
  });

  test.each([
    ['grace', 'not-an-address'],
    ['grace@', 'domain-short'],
    ['@kcca.go.ug', 'not-an-address'],
    ['grace@kcca', 'domain-short'],
    ['grace nakato@kcca.go.ug', 'address-space'],
    ['grace@kcca..ug', 'domain-dots'],
    ['grace@.ug', 'domain-dots'],
    ['grace@-kcca.ug', 'domain-hyphens'],
    ['grace@kcca.go.ug, joe@kcca.go.ug', 'several-addresses'],
    ['grace@kcca.go.ug;joe@kcca.go.ug', 'several-addresses'],
    ['grace@@kcca.go.ug', 'not-an-address'],
    ['gra@ce@kcca.go.ug', 'not-an-address'],
    ['grâce@kcca.go.ug', 'address-letters'],
    ['김@서울.한국', 'address-letters'],
    ['grace@kcca.go.ug\nBcc: all@example.org', 'several-addresses'],
    ['grace@[127.0.0.1]', 'domain-number'],
    ['grace@kcca.go.ug/path', 'domain-signs'],
    ['grace@서울.한국/path', 'domain-signs'],
    ['grace@서울.한국:25', 'domain-signs'],
    ['grace@서울 한국.kr', 'address-space'],
    ['"grace nakato"@kcca.go.ug', 'address-space'],
    [`grace@${'a'.repeat(64)}.ug`, 'domain-signs'],
  ])('%j is refused', (values, error) => {
    expect(errors({ email: values })).toEqual([`email: ${error}`]);
  });

  test('is taken at 254 characters and refused at 255', () => {
    const domain = `${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.example`;
    const local = 'a'.repeat(254 - domain.length - 1);
    expect(errors({ email: `${local}@${domain}` })).toEqual([]);
    expect(errors({ email: `a${local}@${domain}` })).toEqual(['email: too-long']);
  });

  test('of a foreign domain is measured as mail servers read it', () => {
    const values = `mayor@${Array.from({ length: 9 }, () => '가힣나흐다후라화').join('.')}.kr`;
    expect(values.length).toBeLessThan(254);
    expect(errors({ email: values })).toEqual(['email: too-long']);
  });

  test('that is stored is ASCII, has one @ and no space, whatever was typed', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(odd, odd, (local, domain) => {
        const result = read(formValues({ email: `${local}@${domain}.example` }));
        if (result.ok) expect(result.value.email).toMatch(/^[\x21-\x7e]+$/);
        if (result.ok) expect(result.value.email.split('@')).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });
});

describe('years in service', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['60', 60],
    ['007', 7],
    [' 12 ', 12],
    ['१२', 12],
    ['١٢', 12],
    ['۴۵', 45],
    ['๑๒', 12],
    ['１２', 12],
    ['႑႒', 12],
    ['𝟙𝟘', 10],
    ['𝟿', 9],
  ])('%s are %i', (values, years) => {
    expect(answers({ yearsInService: values }).yearsInService).toBe(years);
  });

  test('are read in every digit that Unicode has', () => {
    // Runs of decimal digits are whole tens, from zero up.
    let zero = 0;
    for (let code = 0; code < 0x20_000; code += 1) {
      const digit = String.fromCodePoint(code);
      if (!/\p{Nd}/u.test(digit)) {
        zero = code + 1;
        continue;
      }
      const result = read(formValues({ yearsInService: digit }));
      expect(result.ok && result.value.yearsInService, code.toString(16)).toBe((code - zero) % 10);
    }
  });

  test.each(['seven', '7.5', '7,5', '-1', '+7', '7 years', '1e1', '0x7', '½', '七', 'Ⅶ', '1 2'])(
    '%s is no whole number',
    (values) => {
      expect(errors({ yearsInService: values })).toEqual(['yearsInService: not-a-number']);
    },
  );

  test.each(['61', '999999'])('%s are out of range', (values) => {
    expect(errors({ yearsInService: values })).toEqual(['yearsInService: out-of-range']);
  });
});

describe('a city that is not in the list', () => {
  test('is asked for by name and country', () => {
    expect(errors({ city: notListed })).toEqual(['otherCity: missing', 'country: missing']);
    expect(errors({ city: notListed, otherCity: 'Hội An' })).toEqual(['country: missing']);
    expect(errors(elsewhere)).toEqual([]);
    expect(answers(elsewhere)).toMatchObject(elsewhere);
  });

  test('is not asked for when the city is in the list', () => {
    expect(errors({ otherCity: '', country: '' })).toEqual([]);
  });
});

describe('a form', () => {
  test('asks for the box of each partner of its edition, and of no other', () => {
    const partners = ['MOIS', 'NIA', 'World Bank'];
    const three = applicationForm(edition({ partners }));
    const result = three(formValues({ givenToPartner1: '' }));
    expect(result.ok ? [] : [...result.error]).toEqual([
      ['givenToPartner1', 'missing'],
      [partnerBox(2), 'missing'],
    ]);
  });

  test('passes over fields that it does not know', () => {
    const values = formValues({
      role: 'admin',
      state: 'accepted',
      'fullName[]': 'x',
      website: 'x',
    });
    expect(read(values)).toEqual(read(formValues()));
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'])(
    'is not moved by a field named %s',
    (name) => {
      expect(read(formValues({ [name]: '{"isAdmin":true}' }))).toEqual(read(formValues()));
      const values = formValues();
      values.set(name, 'polluted');
      expect(read(values)).toEqual(read(formValues()));
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test('never throws, whatever is in its fields, and takes nothing over its limits', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    const names = [...Object.keys(formFields), 'givenToPartner1', '__proto__'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anything), (changes) => {
        const values = formValues();
        for (const [name, value] of Object.entries(changes)) values.set(name, value);
        const result = read(values);
        if (result.ok) expect([...result.value.fullName].length).toBeGreaterThan(0);
        else expect(result.error.size).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('that was taken is taken again with the same answers', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, name, (fullName, position) => {
        const first = read(formValues({ fullName, position }));
        if (!first.ok) return;
        expect(
          read(formValues({ fullName: first.value.fullName, position: first.value.position })),
        ).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile input of 100 KB', () => {
  const size = 100_000;
  const fill = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const hostile = {
    letters: fill('a'),
    spaces: fill(' '),
    'spaces and a letter': `${fill(' ')}x`,
    'line breaks': fill('\r\n'),
    tabs: fill('\t'),
    marks: `Z${fill('\u0301')}`,
    'marks of two kinds': fill('\u0301\u0323'),
    'marks of two kinds with what is taken out between': fill('\u0301\u200e\u0323\u200e'),
    'zero width spaces': fill('\u200b'),
    'zero width spaces in Thai': fill('ก\u200b'),
    joiners: fill('\u200d'),
    families: fill('👩‍👩‍👧‍👦'),
    flags: fill('🇰'),
    jamo: fill('\u1100'),
    'at signs': fill('@'),
    dots: `a@${fill('a.')}`,
    hyphens: `a@${fill('a-')}`,
    'an address': `${fill('a')}@${fill('b')}.c`,
    'a foreign domain': `a@${fill('서.')}`,
    digits: fill('9'),
    'foreign digits': fill('९'),
    controls: fill('\u0000\u202e'),
  };

  test.each(Object.entries(hostile))('of %s costs no field 50 ms', (_, text) => {
    for (const name of Object.keys(formFields)) {
      const values = formValues({ [name]: text });
      expect(
        costOf(() => read(values), 50),
        name,
      ).toBeLessThan(50);
    }
  });

  test('just under what is counted costs no field 50 ms', () => {
    for (const [name, field] of Object.entries(formFields)) {
      if (!('max' in field) || field.kind === 'number') continue;
      const most = field.max * 16 + 64;
      for (const part of ['a', ' ', '\u0301', '\u0301\u0323', '👩‍👩‍👧‍👦', '\u200d', 'क्', 'a@']) {
        const values = formValues({ [name]: fill(part).slice(0, most) });
        expect(
          costOf(() => read(values), 50),
          `${name} of ${part}`,
        ).toBeLessThan(50);
      }
    }
  });
});
