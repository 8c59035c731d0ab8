import { formWords } from '#shared/text/words.ts';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/**
 * Shown when the same form comes again with other answers: nothing is changed silently, or lost.
 */
export const alreadySentPage = (context: PageContext, reference: string): string => {
  const { title, text, change, another } = formWords(context.language).alreadySent;
  return layout({
    context,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="reference">{reference}</p>
        <p>{change}</p>
        <p>
          <a href={pathTo('show-start', context)}>{another}</a>
        </p>
        {context.typedToCopy?.()}
        <ContactSection context={context} />
      </>
    ),
  });
};
