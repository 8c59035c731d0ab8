import { expect, test } from 'vitest';
import { browserName } from '#shared/web/browser-name.ts';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0 Safari/537.36`,
    'Chrome, Windows',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0 Safari/537.36 Edg/140.0`,
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox, Linux'],
  [
    `Mozilla/5.0 (Linux; Android 15; SM-S921N) ${webKit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    'Samsung Internet, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.6 Safari/605.1.15', 'Safari, Mac'],
  ['Lynx/2.9.2', ''],
  ['', ''],
  [undefined, ''],
])('%s is named as its owner would: %s', (agent, name) => {
  expect(browserName({ 'user-agent': agent })).toBe(name);
});

test('a long name that somebody made up is not looked at to its end', () => {
  expect(browserName({ 'user-agent': `${'x'.repeat(100_000)} Firefox/1` })).toBe('');
});
