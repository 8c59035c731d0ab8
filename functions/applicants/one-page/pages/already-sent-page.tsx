import { formWords } from '#shared/text/catalogue.ts';
import { type Frame, layout } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';

/** Said when the same form comes once more with other answers: nothing is changed silently, or lost. */
export const alreadySentPage = (frame: Frame, reference: string): string => {
  const { title, text, change, another } = formWords(frame.language).alreadySent;
  return layout({
    frame,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="reference">{reference}</p>
        <p>{change}</p>
        <p>
          <a href={`/${frame.language}/apply`}>{another}</a>
        </p>
        {frame.kept}
        <Contacts frame={frame} />
      </>
    ),
  });
};
