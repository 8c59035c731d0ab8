import { staffFrameWords } from '#shared/text/words.ts';
import { staffStylesheetName } from '#shared/web/assets/asset-names.ts';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/**
 * Says that another site has made a form. None of it comes back: a button to send it again would do
 * what that site wants, in the member's name.
 */
export const fromElsewherePage = (context: PageContext): WebResponse => {
  const { elsewhere, missing } = staffFrameWords(context.language);
  const html = layout({
    context,
    title: elsewhere.title,
    frame: { stylesheet: staffStylesheetName },
    children: (
      <>
        <h1>{elsewhere.title}</h1>
        <p>{elsewhere.text}</p>
        <p>
          <a href={pathTo('show-home', context)}>{missing.home}</a>
        </p>
      </>
    ),
  });
  return page(403, html);
};
