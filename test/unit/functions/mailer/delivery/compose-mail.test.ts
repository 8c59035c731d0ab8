import { expect, test } from 'vitest';
import { composeMail } from '../../../../../functions/mailer/delivery/compose-mail.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { testEdition } from '../../../../support/world/web.ts';

const where = { edition: testEdition, siteUrl: 'https://call.example' };
const mail = {
  owner: { about: 'application', reference: 'K7M2Q9XD' },
  name: 'v1-receipt',
  to: 'grace@kcca.go.ug',
  ...kindAndFacts('receipt'),
} as const;

test('a mail says one thing in two forms: HTML, and text for whoever reads no HTML', () => {
  const { html, text } = composeMail({ ...mail, language: 'en' }, {}, where);
  for (const part of [html, text]) expect(part).toContain('K7M2Q9XD');
  expect(html).toContain('<html lang="en"');
  expect(text).not.toMatch(/<[a-z]+[ >]/);
});

test('a mail is in the language in which its reader applied', () => {
  const { html, subject, language } = composeMail({ ...mail, language: 'ko' }, {}, where);
  expect(html).toContain('lang="ko"');
  expect(subject).toMatch(/\p{Script=Hangul}/u);
  expect(language).toBe('ko');
});

test('a mail about an application has no button to leave a list', () => {
  expect(composeMail({ ...mail, language: 'en' }, {}, where).leaveUrl).toBeUndefined();
});

test('a mail to the list is left by one press', () => {
  const news = {
    owner: { about: 'subscriber', id: 'K7Q2M9XAK7Q2M9XA' },
    name: 'opened',
    to: 'grace@kcca.go.ug',
    language: 'en',
    ...kindAndFacts('news-opened'),
  } as const;
  const { leaveUrl } = composeMail(news, { token: 'A'.repeat(43) }, where);
  expect(leaveUrl).toMatch(/^https:\/\/call\.example\/.*A{43}$/);
});

test('what people typed is text in a mail, never a part of its page', () => {
  const script = '<img src=x onerror=alert(1)>';
  const { html } = composeMail(
    { ...mail, ...kindAndFacts('receipt', { name: script, city: script }), language: 'en' },
    {},
    where,
  );
  expect(html).not.toContain('<img src=x');
});

test('a city has in a mail the name by which its reader knows it', () => {
  const cities = testEdition.cities.map((city) =>
    city.name === 'Kampala' ? { ...city, names: { ko: '캄팔라' } } : city,
  );
  const named = { ...where, edition: { ...testEdition, cities } };
  const receipt = { ...mail, ...kindAndFacts('receipt', { city: 'Kampala' }) };
  expect(composeMail({ ...receipt, language: 'ko' }, {}, named).text).toContain('캄팔라');
  expect(composeMail({ ...receipt, language: 'en' }, {}, named).text).toContain('Kampala');
});
