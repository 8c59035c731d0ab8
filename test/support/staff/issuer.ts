import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, Provider } from 'oidc-provider';
import type { Member } from '#shared/domain/people/member.ts';
import { memoryAdapter } from '../../../infra/local/services/cognito/provider-memory.ts';

/** An account at the issuer of the tests. */
export type Account = Readonly<{
  sub: string;
  email?: string;
  email_verified?: boolean;
}>;

/** The account of a member, as it is once they were invited. */
export const accountOf = ({ id, address }: Pick<Member, 'id' | 'address'>): Account => ({
  sub: `account-of-${id}`,
  email: address,
  email_verified: true,
});

const signingKey = {
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
  use: 'sig',
};

const callback = 'https://call.example/staff/signed-in';

const minutes = (count: number): number => count * 60;

const configuration = (
  url: string,
  accounts: ReadonlyMap<string, Account>,
  changes: Configuration,
): Configuration => ({
  adapter: memoryAdapter(),
  clients: [
    {
      client_id: 'site',
      client_secret: 'a secret of the tests',
      redirect_uris: [callback],
      post_logout_redirect_uris: ['https://call.example/staff/signed-out'],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['a key of the tests'] },
  jwks: { keys: [signingKey] },
  interactions: { url: (_, { uid }) => `${url}/interaction/${uid}` },
  findAccount: (_, accountId) => {
    const account = accounts.get(accountId);
    return account && { accountId, claims: () => ({ ...account }) };
  },
  loadExistingGrant: async ({ oidc }) => {
    const { client, account, provider } = oidc;
    if (!client || !account) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
  ttl: {
    AccessToken: minutes(5),
    AuthorizationCode: minutes(5),
    Grant: minutes(60),
    IdToken: minutes(5),
    Interaction: minutes(60),
    Session: minutes(60),
  },
  ...changes,
});

/** What the person before the issuer's page does. */
export type AtIssuer =
  | Readonly<{
      account: Account;
      /** How long ago the issuer believes that it asked, in seconds. */
      secondsAgo?: number;
    }>
  | 'cancels';

/** A real OpenID Connect issuer on this machine, at whose page `person` says what is done. */
export const startIssuer = async (person: () => AtIssuer, changes: Configuration = {}) => {
  const accounts = new Map<string, Account>();
  /** How often its page was shown. */
  let asked = 0;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const provider = new Provider(url, configuration(url, accounts, changes));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    asked += 1;
    const who = person();
    if (who === 'cancels')
      return provider.interactionFinished(request, response, { error: 'access_denied' });
    accounts.set(who.account.sub, who.account);
    const ts = Math.floor(Date.now() / 1000) - (who.secondsAgo ?? 0);
    return provider.interactionFinished(request, response, {
      login: { accountId: who.account.sub, ts },
    });
  });
  return {
    url,
    asked: () => asked,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
