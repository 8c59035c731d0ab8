import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endorserFields, readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { addressErrors } from '#shared/domain/form/form-fields.ts';
import { catalogue } from '../../../../support/builders/catalogue.ts';

const taken = (values: string): string => {
  const read = readAddress(values);
  return read.ok ? read.value : `refused: ${read.error}`;
};

describe('an address that came with what nobody typed', () => {
  test.each([
    ['a zero width space', 'grace\u200b@kcca.go.ug'],
    ['a word joiner', 'grace\u2060@kcca.go.ug'],
    ['a soft hyphen', 'gra\u00adce@kcca.go.ug'],
    ['a byte order mark', '\ufeffgrace@kcca.go.ug'],
    ['joiners', 'gra\u200cce@kcca\u200d.go.ug'],
    ['a filler of Hangul', 'grace@kcca.go.ug\u3164'],
    ['a selector of variants', 'grace@\ufe0fkcca.go.ug'],
    ['marks of direction', '\u202agrace@kcca.go.ug\u202c'],
    ['a no-break space', '\u00a0grace@kcca.go.ug\u00a0'],
    ['an ideographic space', '\u3000grace@kcca.go.ug'],
    ['line breaks', '\r\ngrace@kcca.go.ug\r\n'],
    ['a vertical tab', '\u000bgrace@kcca.go.ug\u001f'],
    ['a full-width @', 'grace＠kcca.go.ug'],
    ['a small @', 'grace﹫kcca.go.ug'],
    ['full-width letters', 'ｇｒａｃｅ＠ｋｃｃａ．ｇｏ．ｕｇ'],
    ['ideographic full stops', 'grace@kcca。go｡ug'],
    ['a full stop behind it', 'grace@kcca.go.ug.'],
    ['a comma behind it', 'grace@kcca.go.ug,'],
    ['a semicolon behind it', 'grace@kcca.go.ug; '],
    ['spaces around the @', 'grace @ kcca.go.ug'],
    ['a scheme', 'mailto:grace@kcca.go.ug'],
    ['a scheme and a subject', 'MAILTO:grace@kcca.go.ug?subject=Application&body=x'],
    ['brackets', '<grace@kcca.go.ug>'],
    ['half of the brackets', 'grace@kcca.go.ug>'],
    ['parentheses', '(grace@kcca.go.ug)'],
    ['brackets and a scheme', '<mailto:grace@kcca.go.ug>'],
    ['a name', 'Grace Nakato <grace@kcca.go.ug>'],
    ['a quoted name', '"Nakato, Grace" <grace@kcca.go.ug>;'],
    ['itself as a name', 'grace@kcca.go.ug <grace@kcca.go.ug>'],
    ['quotes', '"grace@kcca.go.ug"'],
    ['curly quotes', '“grace@kcca.go.ug”'],
    ['apostrophes around it', "'grace@kcca.go.ug'"],
    ['guillemets', '« grace@kcca.go.ug »'],
  ])('is taken without %s', (_, values) => {
    expect(taken(values)).toBe('grace@kcca.go.ug');
  });

  test.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '－', '﹣'])(
    'has its hyphens for %s',
    (hyphen) => {
      expect(taken(`anne${hyphen}marie@city${hyphen}hall.gov`)).toBe('anne-marie@city-hall.gov');
    },
  );

  test.each(["o'neill@city.gov", 'a+b@city.gov', 'a_b@city.gov', '-a@city.gov', 'A.B@City.GOV'])(
    'is taken as it is where it is meant so: %s',
    (values) => {
      expect(taken(values)).toBe(values);
    },
  );

  test('keeps the joiner that a domain in Persian needs', () => {
    expect(taken('a@نامه\u200cای.com')).toBe('a@xn--mgba3gch31f060k.com');
  });
});

describe('an address that SES would send to in vain', () => {
  test.each([
    ['grace.@kcca.go.ug', 'address-dots'],
    ['.grace@kcca.go.ug', 'address-dots'],
    ['grace..nakato@kcca.go.ug', 'address-dots'],
    ['.@kcca.go.ug', 'address-dots'],
    ['grace@1.2.3.4', 'domain-number'],
    ['grace@[1.2.3.4]', 'domain-number'],
    ['grace@１．２．３．４', 'domain-number'],
    ['grace@kcca.123', 'domain-number'],
    ['grace@0x7f.0x1', 'domain-signs'],
    ['grace@-kcca.ug', 'domain-hyphens'],
    ['grace@kcca-.ug', 'domain-hyphens'],
    ['grace@kcca.ug-', 'domain-hyphens'],
    ['grace@kcca\u2011.ug', 'domain-hyphens'],
    ['grace@kc_ca.ug', 'domain-signs'],
    ['grace@kcca..go.ug', 'domain-dots'],
    ['grace@.kcca.ug', 'domain-dots'],
    ['grace@kcca', 'domain-short'],
    ['grace@kcca.u', 'domain-short'],
    ['grace@', 'domain-short'],
    [`${'a'.repeat(65)}@kcca.go.ug`, 'address-start-long'],
    [`grace@${'a'.repeat(64)}.ug`, 'domain-signs'],
    [`grace@${'a.'.repeat(125)}ug`, 'too-long'],
    ['o’neill@kcca.go.ug', 'address-signs'],
    ['gra“ce@kcca.go.ug', 'address-signs'],
    ['anne—marie@kcca.go.ug', 'address-signs'],
    ['grâce@kcca.go.ug', 'address-letters'],
    ['мэр@kcca.go.ug', 'address-letters'],
    ['grace nakato@kcca.go.ug', 'address-space'],
    ['grace@kcca. go.ug', 'address-space'],
    ['a@b.gov c@d.gov', 'several-addresses'],
    ['a@b.gov, c@d.gov', 'several-addresses'],
    ['a@b.gov <c@d.gov>', 'several-addresses'],
    ['A <a@b.gov> c@d.gov', 'several-addresses'],
    ['a@b.gov;c', 'several-addresses'],
    ['grace', 'not-an-address'],
    ['@', 'not-an-address'],
    ['a<b@kcca.go.ug', 'address-signs'],
    [`Z${'\u0301'.repeat(200)}@kcca.go.ug`, 'address-signs'],
    ['\u200b\u2060\u3164', 'missing'],
  ])('%s is refused: %s', (values, error) => {
    expect(taken(values)).toBe(`refused: ${error}`);
  });

  test.each(['en', 'ko'])(
    'is told what is wrong with it, each fault by words of its own: %s',
    (language) => {
      const said = addressErrors.map((error) =>
        catalogue(language).form.errorText(error, 'x', { min: 0, max: 254, count: 3 }),
      );
      expect(new Set(said).size).toBe(addressErrors.length);
    },
  );
});

test('what is taken is taken again as it is, whatever was typed', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(...'@.<>"\'-_ ,;:()\u200b\u200d\u2011＠．ａ서ß'),
    fc.constantFrom('a', 'b.gov', 'mailto:', '@c.d'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const read = readAddress(`${parts.join('')}a@b${parts[0] ?? ''}.gov`);
      if (!read.ok) return;
      expect(read.value).toMatch(/^[\x21-\x7e]+@[a-z\d.-]+$/i);
      expect(readAddress(read.value)).toEqual(read);
    }),
    { numRuns: 2000 },
  );
});

test('nobody is their own endorser by a sign that nobody sees in one of the two', () => {
  const [name, address] = endorserFields;
  const values = new Map([
    [name, 'Sarah'],
    [address, 'Grace <grace＠kcca.go.ug>'],
  ]);
  for (const own of ['grace@kcca.go.ug', ' gra\u00adce@kcca.go.ug.', 'mailto:grace+a@kcca.go.ug']) {
    const read = readEndorser(values, own);
    expect(read.ok ? [] : [...read.error]).toEqual([['superiorAddress', 'own-address']]);
  }
});
