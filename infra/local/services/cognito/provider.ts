import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Configuration, Provider } from 'oidc-provider';
import type { Accounts } from './people.ts';
import { memoryAdapter } from './provider-memory.ts';
import { cookieNames, type LocalClient, signInPath } from './provider-names.ts';
import { problemPage } from './sign-in-page.ts';

const minutes = (count: number): number => count * 60;

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'local',
  alg: 'RS256',
  use: 'sig',
});

const clientsOf = (clients: readonly LocalClient[]): Configuration['clients'] =>
  clients.map(({ id, secret, scopes, callbackUrls }) => ({
    client_id: id,
    client_secret: secret,
    redirect_uris: [...callbackUrls],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    scope: scopes.join(' '),
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'RS256',
    // As in Cognito's tokens.
    require_auth_time: true,
  }));

/** Nobody is asked for consent: the one client is the site itself. */
const grantAll: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const { client, account, session, provider } = oidc;
  if (!client || !account) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope(client.scope ?? 'openid');
  await grant.save();
  return grant;
};

const configuration = (
  url: string,
  clients: readonly LocalClient[],
  accounts: Accounts,
): Configuration => ({
  adapter: memoryAdapter(),
  clients: clientsOf(clients),
  jwks: { keys: [signingKey()] },
  scopes: [...new Set(clients.flatMap(({ scopes }) => scopes))],
  responseTypes: ['code'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  // As Cognito does, the ID token has the address.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  clientBasedCORS: () => false,
  cookies: { keys: [randomBytes(32).toString('hex')], names: cookieNames },
  interactions: { url: (_, { uid }) => `${url}${signInPath}${uid}` },
  loadExistingGrant: grantAll,
  findAccount: (_, accountId) => {
    const person = accounts.at(accountId);
    if (!person) return undefined;
    const { address, name, isVerified } = person;
    const claims = { sub: accountId, email: address, email_verified: isVerified, name };
    return { accountId, claims: () => claims };
  },
  renderError: (ctx, { error, error_description: what = error }) => {
    ctx.type = 'html';
    ctx.body = problemPage(what);
  },
  ttl: {
    AccessToken: minutes(5),
    AuthorizationCode: minutes(5),
    Grant: minutes(60),
    IdToken: minutes(clients[0]?.idTokenMinutes ?? 5),
    Interaction: minutes(60),
    Session: minutes(60),
  },
});

/** An issuer for `clients`, who signs in whomever `accounts` knows. */
export const localProvider = (
  url: string,
  clients: readonly LocalClient[],
  accounts: Accounts,
): Provider => new Provider(url, configuration(url, clients, accounts));
