import { describe, expect, test } from 'vitest';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { plainLabel } from '#shared/text/plain-label.ts';
import { languages } from '#shared/text/words.ts';
import { catalogue } from '../../../support/builders/catalogue.ts';

describe.each(languages)('what people are told in "%s" is true:', (language) => {
  const { documents, fields, form, help, journey, mails, receipt, tasks } = catalogue(language);

  test('one of another level is sent to a field that there is', () => {
    expect(fields.level.hint).toContain(plainLabel(fields.workAndProjects.label));
  });

  test('one whose city is not in the list is sent to the option that says so', () => {
    expect(fields.city.hint).toContain(form.notListed);
    expect(fields.city.missing).toContain(form.notListed);
  });

  test('nobody is told to save as PDF a photo that may not be one', () => {
    for (const kind of documentKinds)
      expect(documents.error('office-document', kind).includes('PDF')).toBe(
        documents.accepted(kind).includes('PDF'),
      );
  });

  test('a page without a form does not claim that answers stand on it', () => {
    for (const text of [journey.again, journey.noAccess.text])
      expect(text).not.toMatch(/below|typed|아래|입력하신/);
  });

  test('a button that is named is there', () => {
    expect(form.intro).toContain(form.send);
    expect(form.notSaved).toContain(form.send);
    expect(journey.stale.text).toContain(journey.continue);
    expect(mails.receipt.confirm).toContain(mails.receipt.change);
    const helped = help.answers.map(({ answer }) => answer).join(' ');
    for (const named of [receipt.title, journey.continue, tasks.withdrawal.link])
      expect(helped).toContain(named);
  });

  test('long limits are written with a comma', () => {
    const error = form.errorText('too-long', 'x', { min: 100, max: 1500, count: 12_345 });
    expect(error).toMatch(/1,500\D+12,345/);
    expect(form.characters(100, 1500)).toMatch(/100\D+1,500/);
  });
});

test('a Korean official, who does not leave the country, is not asked about a return to it', () => {
  expect(JSON.stringify(catalogue('ko').fields)).not.toContain('귀국');
});

describe('a consent says what the Personal Information Protection Act asks for:', () => {
  const items = {
    en: ['name, contact details, work details and answers', 'to select participants'],
    ko: ['성명, 연락처, 직무 정보, 신청서 답변', '참가자 선발'],
  };
  const refusal = {
    en: ['right to refuse', 'cannot apply', '90 days', '12 months'],
    ko: ['거부하실 권리', '신청하실 수 없으며', '90일', '12개월'],
  };

  test.each(languages)('which data, for what, and how long, in "%s"', (language) => {
    const { fields, form } = catalogue(language);
    for (const text of [fields.agreesToUse.label, form.giveTo('NIA')])
      for (const said of [...items[language], form.yourData]) expect(text).toContain(said);
    expect(form.giveTo('NIA')).toContain('NIA');
  });

  test.each(languages)('that it may be refused, and what follows, in "%s"', (language) => {
    const { form, uploads } = catalogue(language);
    for (const said of refusal[language]) expect(form.yourDataText).toContain(said);
    for (const kind of documentKinds) expect(uploads.consent(kind)).toMatch(/refuse|거부/);
  });

  test('that a passport identifies a person', () => {
    expect(catalogue('en').uploads.consent('passport')).toContain('unique identifying information');
    expect(catalogue('ko').uploads.consent('passport')).toContain('고유식별정보');
  });

  test.each(languages)('above the boxes, which are needed, in "%s"', (language) => {
    expect(catalogue(language).form.declarationsNote).toMatch(/need to agree|동의하셔야/);
  });
});
