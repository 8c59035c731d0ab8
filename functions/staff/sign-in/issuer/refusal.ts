import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { SignInPurpose } from '#shared/domain/people/sign-in.ts';
import { faultOf, log } from '#shared/runtime/log.ts';

/**
 * Why nobody is signed in. `declined`: the issuer, or the person, said no. `not-again`: it did not
 * ask who it is again. `failed`: its answer is not what it should be.
 */
export type IssuerRefusal = 'unreachable' | 'declined' | 'not-again' | 'failed';

const codeOf = (error: unknown): string =>
  error instanceof ClientError && typeof error.code === 'string' ? error.code : '';

const notAgain = new Set(['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);

/** What a fault of the exchange with the issuer means. */
export const refusalOf = (error: unknown, purpose: SignInPurpose): IssuerRefusal => {
  if (error instanceof AuthorizationResponseError) return 'declined';
  if (error instanceof ResponseBodyError) return 'failed';
  if (purpose === 'again' && notAgain.has(codeOf(error))) return 'not-again';
  const isProtocol = codeOf(error).startsWith('OAUTH_') && codeOf(error) !== 'OAUTH_TIMEOUT';
  return isProtocol ? 'failed' : 'unreachable';
};

/** Logs it, with a code of the library and without its words, which may quote the issuer. */
export const noted = (refusal: IssuerRefusal, error: unknown): IssuerRefusal => {
  log('issuer-failed', { refusal, code: codeOf(error), ...faultOf(error) });
  return refusal;
};
