import { editionText } from '#shared/domain/call/edition-text.ts';
import type { PageContext } from './layout.tsx';

type LineName = 'title' | 'place' | 'perCityNote' | 'eligibility' | 'selection';

/** What the edition says, marked as English where it does not say it in the page's language. */
export const EditionWords = ({ context, name }: { context: PageContext; name: LineName }) => {
  const { said, lang } = editionText(context.edition, name, context.language);
  return <>{lang === undefined ? said : <span lang={lang}>{said}</span>}</>;
};
