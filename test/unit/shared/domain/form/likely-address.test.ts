import { describe, expect, test } from 'vitest';
import { isOneSlip, likelyAddress } from '#shared/domain/form/likely-address.ts';
import { memberCityDomains, providerDomains } from '../../../../support/builders/mail-domains.ts';

const likely = (domain: string): string | undefined =>
  likelyAddress(`Grace.N+a@${domain}`)?.slice(10);

describe('an address whose domain is a slip away from a well-known one', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmail.om', 'gmail.com'],
    ['gmail.comm', 'gmail.com'],
    ['gmail.clm', 'gmail.com'],
    ['gmailc.om', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['GMIAL.COM', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmai.com', 'hotmail.com'],
    ['hotmail.con', 'hotmail.com'],
    ['hotmial.es', 'hotmail.es'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.com', 'yahoo.com'],
    ['yaho.co.uk', 'yahoo.co.uk'],
    ['outlok.com', 'outlook.com'],
    ['outloook.com', 'outlook.com'],
    ['iclod.com', 'icloud.com'],
    ['naver.con', 'naver.com'],
    ['naver.co', 'naver.com'],
    ['navre.com', 'naver.com'],
    ['hanmail.ner', 'hanmail.net'],
    ['daum.nte', 'daum.net'],
    ['mail.ry', 'mail.ru'],
    ['yandex.ri', 'yandex.ru'],
    ['kcca.con', 'kcca.com'],
    ['city.example.cmo', 'city.example.com'],
    ['ngo.ogr', 'ngo.org'],
  ])('%s may mean %s', (values, meant) => {
    expect(likely(values)).toBe(meant);
  });

  test('keeps all that stands before the @', () => {
    expect(likelyAddress('Grace.N+a@gmial.com')).toBe('Grace.N+a@gmail.com');
  });
});

describe('nobody is asked about', () => {
  test.each(providerDomains)('%s', (domain) => {
    expect(likely(domain)).toBeUndefined();
    expect(likely(domain.toUpperCase())).toBeUndefined();
  });

  test.each(memberCityDomains)('the domain of an office: %s', (domain) => {
    expect(likely(domain)).toBeUndefined();
  });
});

test.each([
  ['gmail', 'gmial', true],
  ['gmail', 'gmai', true],
  ['gmail', 'gmaill', true],
  ['gmail', 'gnail', true],
  ['gmail', 'gmail', false],
  ['gmail', 'gma', false],
  ['gmail', 'liamg', false],
  ['gmail', '', false],
  ['', 'a', true],
])('from %s to %s is one slip: %s', (one, other, is) => {
  expect(isOneSlip(one, other)).toBe(is);
  expect(isOneSlip(other, one)).toBe(is);
});
