import { editionText } from '#shared/domain/call/edition-text.ts';
import { Fact } from './fact.tsx';
import type { PageContext } from './layout.tsx';

type LineName = 'title' | 'place' | 'perCityNote' | 'eligibility' | 'selection' | OptionalName;

/** What an edition may leave out. */
type OptionalName =
  | 'visa'
  | 'workingLanguage'
  | 'interpretation'
  | 'answerLanguages'
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

type OptionalProps = Readonly<{ context: PageContext; name: OptionalName }>;

/** The same as a paragraph; nothing where the edition does not say it. */
export const EditionParagraph = ({ context, name }: OptionalProps) =>
  context.edition[name] === undefined ? null : (
    <p>
      <EditionWords context={context} name={name} />
    </p>
  );

/** The same as a fact of a list. */
export const EditionFact = ({ term, context, name }: OptionalProps & Readonly<{ term: string }>) =>
  context.edition[name] === undefined ? null : (
    <Fact term={term}>
      <EditionWords context={context} name={name} />
    </Fact>
  );

/** What it costs and who pays, a line for each sentence; nothing where the edition does not say it. */
export const CostsFact = ({ term, context }: Readonly<{ term: string; context: PageContext }>) => {
  const { text, lang } = editionText(context.edition, 'costs', context.language);
  return text.length === 0 ? null : (
    <Fact term={term}>
      {text.map((line) => (
        <div lang={lang}>{line}</div>
      ))}
    </Fact>
  );
};
