import { expect, it } from 'vitest';
import { firstPaths } from '../../../../../../infra/local/services/gateway/first-visits.ts';
import type { Invoke } from '../../../../../../infra/local/services/lambda/functions.ts';

const newFunction = (): Invoke => async () => ({ ok: true, payload: '' });

it('of each function, the first page that asks for a language alone is visited', () => {
  const [pages, papers, posts] = [newFunction(), newFunction(), newFunction()];
  expect(
    firstPaths([
      { routeKey: 'GET /', invoke: pages },
      { routeKey: 'GET /{language}/news/{token}', invoke: pages },
      { routeKey: 'GET /{language}/news', invoke: pages },
      { routeKey: 'GET /{language}/apply', invoke: pages },
      { routeKey: 'POST /{language}/documents', invoke: papers },
      { routeKey: 'GET /{language}/form.pdf', invoke: papers },
      { routeKey: 'POST /{language}/send', invoke: posts },
      { routeKey: '$default', invoke: pages },
    ]),
  ).toEqual(['/en/news', '/en/form.pdf']);
});
