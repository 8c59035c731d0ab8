import type { BegunSignIn } from '#shared/domain/people/sign-in.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { seeOther, withCookie } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { signInFailed } from './failed.ts';
import { returnPath } from './return-path.ts';
import { signInCookie } from './sign-in-cookie.ts';

/** 32 bytes: as long as a state, a nonce and a verifier of PKCE should be (RFC 7636, 4.1). */
const newWord = (random: StaffDeps['random']): string =>
  Buffer.from(random(32)).toString('base64url');

/**
 * Leads to the issuer, which leads back to `finish-sign-in`. Other sites may link to it: that costs a
 * row for ten minutes.
 */
export const beginSignIn =
  (deps: StaffDeps): Operation =>
  async (request) => {
    const { query, language, receivedAt } = request;
    const begun: BegunSignIn = {
      state: newWord(deps.random),
      nonce: newWord(deps.random),
      verifier: newWord(deps.random),
      purpose: query.get('again') === '1' ? 'again' : 'usual',
      returnTo: returnPath(query.get('return')) ?? pathTo('show-home', request),
      language,
      begunAt: receivedAt,
    };
    const way = await (await deps.issuer()).begin(begun);
    if (!way.ok) return signInFailed(deps, way.error, begun);
    await (await deps.signIns()).begin(digest(begun.state), begun);
    return withCookie(seeOther(way.value), signInCookie(begun.state));
  };
