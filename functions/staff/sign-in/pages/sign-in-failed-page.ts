import { staffSignInWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { IssuerRefusal } from '../issuer/refusal.ts';
import { beginPath } from './sign-in-page.tsx';

/** `ended`: finished, too old, or of another browser. `not-listed`: the account is no member's. */
export type SignInFailure = IssuerRefusal | 'ended' | 'not-listed';

const statuses: Readonly<Record<SignInFailure, number>> = {
  ended: 400,
  declined: 403,
  'not-again': 403,
  failed: 502,
  unreachable: 503,
  'not-listed': 403,
};

/** Says why nobody is signed in; of an account that is no member's, nothing but that. */
export const signInFailedPage = (
  context: PageContext,
  failure: SignInFailure,
  returnTo: string,
): WebResponse => {
  const { failed } = staffSignInWords(context.language);
  const html = notePage(context, {
    title: failed.titles[failure],
    paragraphs: [failed.texts[failure]],
    link: { to: beginPath(context, returnTo), text: failed.again },
  });
  return page(statuses[failure], html);
};
