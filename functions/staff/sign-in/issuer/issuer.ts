import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from 'openid-client';
import { type BegunSignIn, type Identity, mostAge } from '#shared/domain/people/sign-in.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { digest } from '#shared/runtime/digest.ts';
import { discoverOnce } from './discovery.ts';
import { type IssuerRefusal, noted, refusalOf } from './refusal.ts';
import type { IssuerSettings } from './settings.ts';

type Claims = Readonly<Record<string, unknown>>;

/** Both clocks are the issuer's: ours may be another, or that of a rehearsal. */
const ageIn = ({ auth_time: at, iat }: Claims): number | undefined =>
  typeof at === 'number' && typeof iat === 'number' ? Math.max(0, iat - at) * 1000 : undefined;

const identityOf = (
  { iss, sub, ...claims }: Claims,
  { email, email_verified: proved }: Claims,
  { trustsAddresses }: IssuerSettings,
): Identity => ({
  subject: digest(`${iss} ${sub}`),
  address: typeof email === 'string' ? email : undefined,
  isProved: proved === true || (trustsAddresses && proved === undefined),
  age: ageIn(claims),
});

const begin =
  (settings: IssuerSettings, configuration: () => Promise<Configuration>) =>
  async (begun: BegunSignIn): Promise<Result<string, 'unreachable'>> => {
    try {
      const config = await configuration();
      const age = mostAge(begun.purpose);
      const url = buildAuthorizationUrl(config, {
        redirect_uri: `${settings.siteUrl}/staff/signed-in`,
        scope: 'openid email',
        state: begun.state,
        // Also without being asked, Cognito puts one into the token of a federated account.
        // https://github.com/panva/oauth4webapi/issues/188
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(age !== undefined && { prompt: 'login', max_age: String(age) }),
      });
      return ok(url.href);
    } catch (error) {
      noted('unreachable', error);
      return err('unreachable');
    }
  };

const finish =
  (settings: IssuerSettings, configuration: () => Promise<Configuration>) =>
  async (
    query: ReadonlyMap<string, string>,
    begun: BegunSignIn,
  ): Promise<Result<Identity, IssuerRefusal>> => {
    try {
      const config = await configuration();
      const back = new URL(`${settings.siteUrl}/staff/signed-in`);
      for (const [name, value] of query) back.searchParams.set(name, value);
      const maxAge = mostAge(begun.purpose);
      const tokens = await authorizationCodeGrant(config, back, {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        // Sent alone, without being given here, it is not checked: auth0/nextjs-auth0#2707.
        ...(maxAge !== undefined && { maxAge }),
      });
      const claims = tokens.claims();
      if (!claims) return err('failed');
      const asksFor = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint;
      const about = asksFor ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      return ok(identityOf(claims, about, settings));
    } catch (error) {
      return err(noted(refusalOf(error, begun.purpose), error));
    }
  };

/** Where the session at the issuer ends; undefined where it has no such page, or cannot be reached. */
const logout =
  (settings: IssuerSettings, configuration: () => Promise<Configuration>) =>
  async (): Promise<string | undefined> => {
    const back = `${settings.siteUrl}/staff/signed-out`;
    // Cognito takes `logout_uri`, the standard's name is the other: axafrance/oidc-client#1173.
    const ways = { logout_uri: back, post_logout_redirect_uri: back, client_id: settings.clientId };
    if (settings.logoutUrl !== undefined)
      return `${settings.logoutUrl}?${new URLSearchParams({ client_id: settings.clientId, logout_uri: back })}`;
    try {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(config, ways).href;
    } catch (error) {
      noted('unreachable', error);
      return undefined;
    }
  };

/** Any OpenID Connect issuer: it says who somebody is. None of its tokens is kept. */
export const issuerOf = (settings: IssuerSettings) => {
  const configuration = discoverOnce(settings);
  return {
    /** The address at the issuer where somebody signs in. */
    begin: begin(settings, configuration),
    /** Whom the issuer sent back, by the query string of the address that they came to. */
    finish: finish(settings, configuration),
    logout: logout(settings, configuration),
  };
};

export type Issuer = ReturnType<typeof issuerOf>;
