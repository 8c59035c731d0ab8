import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import { issuerOf } from './issuer.ts';

/** The issuer that the stack names: a pool of its own, or that of the edition file. */
export const issuer = once(() => {
  const { staffSignIn } = edition();
  return issuerOf({
    url: env.issuerUrl(),
    clientId: env.issuerClientId(),
    clientSecret: env.issuerClientSecret(),
    logoutUrl: env.issuerLogoutUrl(),
    trustsAddresses: staffSignIn.kind === 'issuer' && staffSignIn.trustsAddresses,
    siteUrl: env.siteUrl(),
  });
});
