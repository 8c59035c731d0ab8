import { editionText } from '#shared/domain/call/edition-text.ts';
import { helpWords } from '#shared/text/words.ts';
import { EditionParagraph } from '#shared/web/pages/edition-paragraphs.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { Questions } from '../../parts/questions.tsx';

type In = Readonly<{ context: PageContext }>;

const Whom = ({ context }: In) => {
  const { edition, language } = context;
  const text = helpWords(language);
  const hasPhone = edition.contacts.some(({ telephone }) => telephone !== undefined);
  return (
    <>
      <p>{hasPhone ? text.leadWithPhone : text.lead}</p>
      <Contacts context={context} />
      <EditionParagraph context={context} name="answerTime" />
      <p>{text.reference}</p>
    </>
  );
};

const Asked = ({ context }: In) => {
  const { edition, language } = context;
  const text = helpWords(language);
  return (
    <section class="no-print">
      <h2>{text.general}</h2>
      <Questions text={text.answers} lang={undefined} />
      {edition.questions.length === 0 ? null : (
        <>
          <h2>{text.own}</h2>
          <Questions {...editionText(edition, 'questions', language)} />
        </>
      )}
    </section>
  );
};

/** Whom to ask, how soon they answer, and what others have asked. */
export const helpPage = (context: PageContext): string => {
  const { language } = context;
  const text = helpWords(language);
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <Whom context={context} />
        <Asked context={context} />
        <h2>{text.more}</h2>
        <ul>
          <li>
            <a href={pathTo('show-call', context)}>{text.call}</a>
          </li>
          <li>
            <a href={pathTo('show-return', { language })}>{text.open}</a>
          </li>
        </ul>
      </>
    ),
  });
};
