import { staffSignInWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** Says that nobody is signed in any more; `issuer` is where the session at the issuer ends. */
export const signedOutPage = (context: PageContext, issuer: string | undefined): string => {
  const { signedOut } = staffSignInWords(context.language);
  const link =
    issuer === undefined
      ? { to: pathTo('show-sign-in', context), text: signedOut.signIn }
      : { to: issuer, text: signedOut.leave };
  return notePage(context, {
    title: signedOut.title,
    paragraphs: [issuer === undefined ? signedOut.text : signedOut.leaving],
    link,
  });
};
