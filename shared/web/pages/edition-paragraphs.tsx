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

/** A line ends after a middle dot and not before it: Korean titles join many names by it. */
const Joined = ({ text }: { text: string }) => {
  const names = text.split('·');
  const last = names.pop();
  return (
    <>
      {names.map((name) => (
        <span class="whole">{name}·</span>
      ))}
      {last}
    </>
  );
};

/** What the edition says, marked as English where it does not say it in the page's language. */
export const EditionWords = ({ context, name }: { context: PageContext; name: LineName }) => {
  const { text, lang } = editionText(context.edition, name, context.language);
  const shown = <Joined text={text ?? ''} />;
  return lang === undefined ? shown : <span lang={lang}>{shown}</span>;
};
