import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../../functions/applicants/form/pages/check-page.tsx';
import { catalogue } from '../../../../support/builders/catalogue.ts';
import { shownHolder } from '../../../../support/builders/shown.ts';
import { sampleDraft } from '../../../../support/mails/journey-mails.ts';
import { unescaped } from '../../../../support/text/html.ts';
import { contextOf, testCall } from '../../../../support/world/web.ts';

const { check } = catalogue('en').journey;

type Shown = Parameters<typeof checkPage>[1];

const checked = (values: Readonly<Record<string, string>>, changes: Partial<Shown> = {}): string =>
  unescaped(
    checkPage(contextOf(), {
      holder: shownHolder(),
      call: testCall,
      draft: sampleDraft(values),
      verdicts: new Map(),
      application: undefined,
      graceUntil: undefined,
      agreement: { wording: 'shown', agreedOn: undefined, agreedToOthers: false },
      needed: new Map(),
      signs: { stamp: 'a stamp', challenge: undefined },
      ticks: new Map(),
      errors: new Map(),
      unreachable: undefined,
      ...changes,
    }),
  );

/** What stands beside the label of a field, with its notes. */
const beside = (html: string, label: string): string =>
  html.split(`<dt>${label}</dt>`)[1]?.split('</dd>', 1)[0] ?? '';

describe('whoever checks their answers', () => {
  test('of another level reads at that answer that they can apply', () => {
    const html = checked({ level: 'other' });
    expect(beside(html, 'Level of your position')).toContain(check.levelWarning);
    expect(html.split(check.levelWarning)).toHaveLength(2);
    expect(checked({ level: 'director' })).not.toContain(check.levelWarning);
  });

  test.each(['Айсен', '김민준', 'राम'])(
    'with the name %s is asked softly for Latin letters',
    (name) => {
      const html = checked({ fullName: name });
      expect(beside(html, 'Full name as shown in your passport')).toContain(check.nameNotLatin);
      expect(html).not.toContain('class="summary"');
    },
  );

  test.each(['Aisen', 'Nguyễn Thị Hoa', 'Айсен Aisen', '', ' '])(
    'with the name "%s" is not',
    (name) => {
      expect(checked({ fullName: name })).not.toContain(check.nameNotLatin);
    },
  );

  test('after submitting reads that the changes are not submitted, not the application', () => {
    expect(checked({})).toContain(check.lead);
    const html = checked({}, { draft: { ...sampleDraft({}), sentVersion: 1 } });
    expect(html).toContain(check.leadOfChanges);
    expect(html).not.toContain(check.lead);
  });

  test.each(['letter', 'later'] as const)(
    'without a letter (%s) reads what can be done, and of no deadline to come once it has passed',
    (nomination) => {
      const { letterMissing, laterLetter } = catalogue('en').uploads;
      const notes = { letter: letterMissing, later: laterLetter };
      const draft = { ...sampleDraft({}), nomination, documents: [] };
      expect(checked({}, { draft })).toContain(notes[nomination]);
      const late = checked({}, { draft, graceUntil: testCall.graceEndsAt });
      expect(late).not.toContain('before the deadline');
      expect(late).toContain(catalogue('en').tasks.needed.nominationInGrace);
    },
  );

  test('reads labels without the mark of optional fields, but at the boxes', () => {
    const [answers = '', boxes = ''] = checked({}).split(`<h2>${check.declarations}</h2>`);
    expect(answers).toContain('<dt>Phone number</dt>');
    expect(answers).not.toContain('(optional)');
    expect(boxes).toContain('(optional)');
  });
});
