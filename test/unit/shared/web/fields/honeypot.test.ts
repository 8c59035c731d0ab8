import { expect, test } from 'vitest';
import { languages } from '#shared/text/words.ts';
import { honeypotField, trapped } from '#shared/web/fields/honeypot.tsx';
import { everyPage } from '../../../../support/every/every-page.ts';

/**
 * By what browsers tell from a field's name, id and label what to fill it in with: the kinds of
 * Chromium's patterns, with those of Firefox and of password managers.
 * https://source.chromium.org/chromium/chromium/src/+/main:components/autofill/core/common/autofill_regex_constants.h
 */
const fillable: readonly (readonly [string, RegExp])[] = [
  ['a name', /name|first|last|middle|initial|surname|nick|title|prefix|suffix|이름|성명/i],
  ['an e-mail address', /e.?mail|mailbox|이메일|메일/i],
  ['a telephone', /phone|mobile|\btel|fax|\bext|area.?code|전화|휴대/i],
  ['an address', /addr|street|line ?\d|road|apt|suite|unit|house|attention|주소|도로/i],
  ['a place', /city|town|suburb|locality|state|county|region|province|zip|post|country|도시|국가/i],
  ['a company', /company|business|organi[sz]ation|firma|department|position|job|회사|기관|부서/i],
  ['a web site', /web|site|url|home.?page|link|홈페이지/i],
  ['a login', /user|login|account|pass|pwd|otp|code|pin|token|secret|아이디|비밀|인증/i],
  ['a card', /card|cvc|cvv|expir|iban|account|number|amount|카드/i],
  ['a birthday', /birth|day|month|year|date|gender|sex|age\b|생년|성별/i],
  ['a search', /search|query|\bq\b|검색/i],
];

const honeypotIn = (html: string): string =>
  /<div class="trap"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';

test.each([...languages])(
  'no program finds a word in the hidden field to fill it in by ("%s")',
  (language) => {
    const honeypots = new Set(
      everyPage.map(({ html }) => honeypotIn(html(language))).filter(Boolean),
    );
    expect(honeypots.size).toBe(1);
    for (const honeypot of honeypots) {
      const label = /<label[^>]*>([^<]*)</.exec(honeypot)?.[1] ?? '';
      const id = /\sid="([^"]*)"/.exec(honeypot)?.[1] ?? '';
      const name = /\sname="([^"]*)"/.exec(honeypot)?.[1] ?? '';
      expect(label).not.toBe('');
      expect(name).toBe(honeypotField);
      for (const said of [label, id, name])
        expect(
          fillable.filter(([, pattern]) => pattern.test(said)),
          said,
        ).toEqual([]);
      expect(honeypot).toContain('autocomplete="off"');
      expect(honeypot).toMatch(/^<div class="trap" aria-hidden="true">/);
      expect(honeypot).toContain('tabindex="-1"');
    }
  },
);

test.each([
  [{}, undefined],
  [{ comment: '' }, undefined],
  [{ comment: 'hello' }, 'hello'],
  [{ website: 'https://win.example' }, 'https://win.example'],
  [{ comment: '', website: 'x' }, 'x'],
])('of %j the hidden field holds %j, under today’s name or one of before', (fields, held) => {
  expect(trapped(new Map(Object.entries(fields)))).toBe(held);
});
