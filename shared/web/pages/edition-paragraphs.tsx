import { editionText } from '#shared/domain/call/edition-text.ts';
import type { Frame } from './layout.tsx';

type LineName = 'title' | 'place' | 'perCityNote' | 'eligibility' | 'selection';

/** What the edition says, marked as English where it does not say it in the page's language. */
export const EditionWords = ({ frame, name }: { frame: Frame; name: LineName }) => {
  const { said, lang } = editionText(frame.edition, name, frame.language);
  return <>{lang === undefined ? said : <span lang={lang}>{said}</span>}</>;
};
