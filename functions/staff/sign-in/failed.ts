import { log } from '#shared/runtime/log.ts';
import type { Language } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { type SignInFailure, signInFailedPage } from './pages/sign-in-failed-page.ts';

type Where = Readonly<{ language: Language; returnTo: string }>;

/** Answers, and logs, that nobody is signed in. */
export const signInFailed = (
  { contextIn }: Pick<StaffDeps, 'contextIn'>,
  failure: SignInFailure,
  { language, returnTo }: Where,
): WebResponse => {
  log('sign-in-refused', { reason: failure });
  return signInFailedPage(contextIn(language), failure, returnTo);
};
