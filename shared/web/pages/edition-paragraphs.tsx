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

/** Lines may end after a middle dot: Korean titles join many names by it. */
const Breakable = ({ text }: { text: string }) => (
  <>
    {text.split('·').map((part, at) => (
      <>
        {at > 0 ? (
          <>
            ·<wbr />
          </>
        ) : null}
        {part}
      </>
    ))}
  </>
);

/** What the edition says, marked as English where it does not say it in the page's language. */
export const EditionWords = ({ context, name }: { context: PageContext; name: LineName }) => {
  const { text, lang } = editionText(context.edition, name, context.language);
  const shown = <Breakable text={text ?? ''} />;
  return lang === undefined ? shown : <span lang={lang}>{shown}</span>;
};
