import { describe, expect, test } from 'vitest';
import { nominationFacts } from '#shared/applicant/nomination-form.ts';
import { checkPage } from '../../../../../functions/applicants/form/pages/check-page.tsx';
import { shownHolder, shownReference } from '../../../../support/builders/shown.ts';
import { sampleDraft } from '../../../../support/mails/journey-mails.ts';
import { unescaped } from '../../../../support/text/html.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const checked = (values: Readonly<Record<string, string>>): string =>
  unescaped(
    checkPage(contextOf(), {
      holder: shownHolder(),
      call: testCall,
      graceUntil: undefined,
      agreement: { wording: 'en 1', agreedOn: undefined, agreedToOthers: false },
      needed: new Map(),
      draft: { ...sampleDraft(values), nomination: 'endorsement' },
      verdicts: new Map(),
      application: undefined,
      signs: { stamp: 'a stamp', challenge: undefined },
      ticks: new Map(),
      errors: new Map(),
      unreachable: undefined,
    }),
  );

/** What stands on the page beside the label of a field. */
const shownAs = (html: string, label: string): string =>
  html
    .split(`<dt>${label}</dt>`)[1]
    ?.split(/<dd[^>]*>/, 2)[1]
    ?.split('</dd>', 1)[0] ?? '';

describe('the page to check shows what will be stored', () => {
  test.each([
    ['Position', 'position', 'Director of\u001dSmart City', 'Director of Smart City'],
    ['Position', 'position', 'Director\u000bof\u0085Smart\u00a0 City', 'Director of Smart City'],
    ['Department', 'department', 'Gra\u202ece\u200b \ufeffICT\u00ad', 'Grace ICT'],
    ['Full name as shown in your passport', 'fullName', 'Jose\u0301', 'José'],
    ['Email address', 'email', ' Grace <grace＠kcca.go.ug>, ', 'grace@kcca.go.ug'],
    ['Email address', 'email', 'mayor@서울.한국', 'mayor@xn--2i4bq6h.xn--3e0b707e'],
    ['Years in public service', 'yearsInService', '०१२', '12'],
    ['Years in public service', 'yearsInService', '１２．', '12'],
    [
      'Your city’s challenge',
      'cityChallenge',
      'one\u001ctwo\r\nthree\u2028four',
      'one\ntwo\nthree\nfour',
    ],
    ['Phone number', 'phone', '\u200b\u2060\u2800', 'Not provided'],
  ])('%s (%s) typed as %j', (label, name, values, stored) => {
    const html = checked({ [name]: values });
    expect(shownAs(html, label)).toBe(stored);
  });

  test('and an answer that will be refused as it reads', () => {
    expect(shownAs(checked({ email: 'grace\u200b at kcca' }), 'Email address')).toBe(
      'grace at kcca',
    );
  });

  test('and the endorser as they will be written to', () => {
    const html = checked({
      superiorName: 'Sarah\u001fKato',
      superiorAddress: 'Sarah <sarah＠kcca.go.ug>',
    });
    expect(html).toContain('Sarah Kato at sarah@kcca.go.ug');
  });
});

test('the nomination form says what will be stored, and leaves out what will be refused', () => {
  const values = new Map([
    ['fullName', 'Grace\u001dNakato'],
    ['nameInOwnScript', `Z${'\u0301'.repeat(3000)}`],
    ['position', '\u200bDirector\u2028of ICT'],
    ['department', '한'.repeat(201)],
    ['city', 'not-listed'],
    ['otherCity', 'Spring\u00adfield'],
  ]);
  const facts = nominationFacts(contextOf(), { reference: shownReference, values }).map(
    ({ value }) => value,
  );
  expect(facts).toEqual(['Grace Nakato', '–', 'Director of ICT', '', 'Springfield', 'K7M2Q9XD']);
});
