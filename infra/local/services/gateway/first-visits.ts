import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayRoute } from './gateway.ts';

/** A page that asks for nothing but its language. */
const plain = /^GET (\/\{language\}[^{}]*)$/;

/** One path for each function that answers the web. */
export const firstPaths = (
  routes: readonly Pick<GatewayRoute, 'routeKey' | 'invoke'>[],
): readonly string[] => {
  const paths = new Map<GatewayRoute['invoke'], string>();
  for (const { routeKey, invoke } of routes) {
    const [, path] = plain.exec(routeKey) ?? [];
    if (path !== undefined && !paths.has(invoke))
      paths.set(invoke, path.replace('{language}', 'en'));
  }
  return [...paths.values()];
};

const mostTries = 10;

const visit = async (url: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const { status } = await fetch(url, { redirect: 'manual' });
    if (status < 500) return;
    if (tries === mostTries) throw new Error(`${url} is answered ${status}; the log says why`);
    await sleep(200);
  }
};

/**
 * Visits a page of each function until it is answered: on a busy machine the first answer may take
 * longer than the function may, and nobody should meet that.
 */
export const visitFirst = async (
  siteUrl: string,
  routes: readonly GatewayRoute[],
): Promise<void> => {
  await Promise.all(firstPaths(routes).map((path) => visit(`${siteUrl}${path}`)));
};
