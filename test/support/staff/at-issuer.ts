import { issuerOf } from '../../../functions/staff/sign-in/issuer/issuer.ts';
import { newVisitor } from '../run/visitor.ts';
import type { Fetch } from '../world/in-process.ts';
import { type Account, type AtIssuer, startIssuer } from './issuer.ts';
import { type StaffWorld, siteUrl, staffWorld } from './staff-world.ts';

type Settings = Readonly<{
  trustsAddresses?: boolean;
  logoutUrl?: string;
  /** What is another in the issuer's own settings. */
  issuer?: Parameters<typeof startIssuer>[1];
}>;

/**
 * The staff's site, and an issuer that it sends people to. `people.now` is who sits before the
 * issuer's page.
 */
export const signInWorld = async (endpoint: string, settings: Settings = {}) => {
  const people: { now: AtIssuer } = { now: 'cancels' };
  const issuer = await startIssuer(() => people.now, settings.issuer);
  const { trustsAddresses = false, logoutUrl } = settings;
  const port = issuerOf({
    url: issuer.url,
    clientId: 'site',
    clientSecret: 'a secret of the tests',
    logoutUrl,
    trustsAddresses,
    siteUrl,
  });
  const world: StaffWorld = await staffWorld(endpoint, () => ({ issuer: async () => port }));

  /** A browser that goes to the site and to the issuer; `change` is what a hand does to an address. */
  const browser = (change: (url: URL) => void = () => {}) => {
    /** Every address that the browser has asked for, in their order. */
    const visited: string[] = [];
    const by: Fetch = (asked, init) => {
      const url = new URL(asked);
      change(url);
      visited.push(url.href);
      return url.origin === siteUrl ? world.fetch(url, init) : fetch(url, init);
    };
    return { ...newVisitor(siteUrl, { by }), visited };
  };

  return {
    ...world,
    issuer,
    browser,
    /** Whoever signs in from now on has this account, and the issuer asked so long ago. */
    sits: (account: Account, secondsAgo = 0): void => {
      people.now = { account, secondsAgo };
    },
    cancels: (): void => {
      people.now = 'cancels';
    },
  };
};

export type SignInWorld = Awaited<ReturnType<typeof signInWorld>>;
