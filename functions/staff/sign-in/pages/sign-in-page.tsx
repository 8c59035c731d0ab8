import { staffSignInWords } from '#shared/text/words.ts';
import { staffStylesheetName } from '#shared/web/assets/asset-names.ts';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The way to the issuer, and to a page of ours after it. */
export const beginPath = (context: Pick<PageContext, 'language'>, returnTo: string): string =>
  `${pathTo('begin-sign-in', context)}?${new URLSearchParams({ return: returnTo })}`;

/** Says whom the pages are for, and leads to the issuer. */
export const signInPage = (context: PageContext, returnTo: string): string => {
  const { start } = staffSignInWords(context.language);
  return layout({
    context,
    title: start.title,
    frame: { stylesheet: staffStylesheetName },
    children: (
      <>
        <h1>{start.title}</h1>
        <p>{start.text}</p>
        <p>
          <a class="button" href={beginPath(context, returnTo)}>
            {start.signIn}
          </a>
        </p>
        <p>
          {start.applicants} <a href={pathTo('show-call', context)}>{start.call}</a>
        </p>
      </>
    ),
  });
};
