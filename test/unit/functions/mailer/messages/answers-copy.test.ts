import { expect, test } from 'vitest';
import { copyMail } from '#shared/domain/acts/mails/copy-mail.ts';
import { fieldsOf } from '#shared/domain/form/form-fields.ts';
import { writtenMail } from '../../../../support/every/every-mail.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';

const copyOf = (changes: Readonly<Record<string, string>> = {}, language = 'en') => {
  const copied = sampleApplication(changes);
  return writtenMail(copyMail(copied, copied.receivedAt), language, undefined, { copied });
};

test('a copy says every answer as it was sent, under the name of each', () => {
  const { text } = copyOf({
    nameInOwnScript: 'ग्रेस',
    cityChallenge: `${'a'.repeat(100)}\n\nSecond.`,
  });
  const { answers } = sampleApplication();
  for (const part of ['you', 'motivation'] as const)
    for (const [name, { kind }] of fieldsOf(part))
      if (kind === 'line')
        expect(text).toContain(name === 'nameInOwnScript' ? 'ग्रेस' : answers[name]);
  expect(text).toContain(`${'a'.repeat(100)}\n  \n  Second.`);
  expect(text).toContain(': Kampala\n');
  expect(text).not.toMatch(/\(optional\)|undefined|: yes|not-listed/);
});

test('a copy of one of no member city says the city and the country that were typed', () => {
  const { text } = copyOf({ city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' }, 'ko');
  expect(text).toContain('Hội An');
  expect(text).toContain('Việt Nam');
  expect(text).not.toMatch(/\(선택\)|not-listed/);
});

test('a copy of an application that is gone is not written', () => {
  const mail = copyMail(sampleApplication(), 1);
  expect(() => writtenMail(mail, 'en')).toThrow('nothing to copy');
});

test('what is typed as mark-up stays what was typed', () => {
  const { html } = copyOf({ department: '<b>IT</b> & "more"' });
  expect(html).toContain('&lt;b&gt;IT&lt;/b&gt; &amp; &quot;more&quot;');
});
