import { editionText } from '#shared/domain/call/edition-text.ts';
import type { PageContext } from './layout.tsx';

type LineName =
  | 'title'
  | 'place'
  | 'perCityNote'
  | 'eligibility'
  | 'selection'
  | 'visa'
  | 'workingLanguage'
  | 'answerTime';

/** What the edition says, marked as English where it does not say it in the page's language. */
export const EditionWords = ({ context, name }: { context: PageContext; name: LineName }) => {
  const { text, lang } = editionText(context.edition, name, context.language);
  return <>{lang === undefined ? text : <span lang={lang}>{text}</span>}</>;
};
