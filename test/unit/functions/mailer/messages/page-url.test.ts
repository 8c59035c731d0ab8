import { expect, test } from 'vitest';
import { routes } from '#shared/web/routes/routes.ts';
import { pageUrl } from '../../../../../functions/mailer/messages/page-url.ts';
import { mailedPaths, mailedRoutes } from '../../../../../functions/mailer/messages/route-names.ts';

const mail = { siteUrl: 'https://call.example', language: 'ko' };

test('a mail leads to pages in its own language', () => {
  expect(pageUrl(mail, 'show-call')).toBe('https://call.example/ko');
  expect(pageUrl(mail, 'show-return', { reference: 'K7M2Q9XD' })).toBe(
    'https://call.example/ko/return/K7M2Q9XD',
  );
  expect(pageUrl(mail, 'show-news-leaving', { token: 'a/b' })).toBe(
    'https://call.example/ko/news/leave/a%2Fb',
  );
});

test('a mail leads to no page without what its path needs, and to no other page', () => {
  const wrong = [
    // @ts-expect-error: the token is missing
    () => pageUrl(mail, 'show-endorsement'),
    // @ts-expect-error: this page has no token
    () => pageUrl(mail, 'show-start', { token: 'a' }),
    // @ts-expect-error: the mailer does not carry this path
    () => pageUrl(mail, 'show-status'),
  ];
  expect(wrong).toHaveLength(3);
});

test('a mail leads to what is got: whoever opens it changes nothing', () => {
  for (const name of mailedRoutes)
    expect(routes.find((route) => route.name === name)?.method, name).toBe('GET');
  expect(Object.keys(mailedPaths).sort()).toEqual([...mailedRoutes].sort());
});
