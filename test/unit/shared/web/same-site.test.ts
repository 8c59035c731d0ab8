import { describe, expect, test } from 'vitest';
import { isFromOurPages } from '#shared/web/same-site.ts';

const host = 'call.example';

describe('a form is from our pages', () => {
  test.each<[string, Record<string, string>]>([
    ['when the browser says so', { 'sec-fetch-site': 'same-origin' }],
    ['when a person typed or restored it', { 'sec-fetch-site': 'none' }],
    ['when an older browser names our origin', { origin: 'https://call.example' }],
    ['when an older browser names none', {}],
    ['when our own no-referrer hid it', { origin: 'null' }],
    [
      'when a new browser says so, although no-referrer hid the origin',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
    ],
  ])('%s', (_, headers) => {
    expect(isFromOurPages({ headers, host })).toBe(true);
  });
});

describe('a form is from elsewhere', () => {
  test.each<[string, Record<string, string>]>([
    ['when the browser says so', { 'sec-fetch-site': 'cross-site' }],
    ['when it is a sister site', { 'sec-fetch-site': 'same-site' }],
    ['when the browser says something else', { 'sec-fetch-site': 'SAME-ORIGIN ' }],
    ['when the header is empty', { 'sec-fetch-site': '' }],
    [
      'when the browser says so, although the origin reads like ours',
      { 'sec-fetch-site': 'cross-site', origin: 'https://call.example' },
    ],
    ['when an older browser names another origin', { origin: 'https://evil.example' }],
    ['when the other host begins like ours', { origin: 'https://call.example.evil.example' }],
    ['when the other host ends like ours', { origin: 'https://evilcall.example' }],
    ['when the port is another', { origin: 'https://call.example:8443' }],
    ['when our name stands before an @', { origin: 'https://call.example@evil.example' }],
    ['when the origin is none', { origin: 'call.example' }],
    ['when the origin is empty', { origin: '' }],
  ])('%s', (_, headers) => {
    expect(isFromOurPages({ headers, host })).toBe(false);
  });
});
