import { accessibilityWords } from '#shared/text/words.ts';
import { EditionParagraph } from '#shared/web/pages/edition-paragraphs.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';

const List = ({ items }: Readonly<{ items: readonly string[] }>) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** What we aim at, what was tested and how, what does not work, and whom to tell. */
export const accessibilityPage = (context: PageContext): string => {
  const text = accessibilityWords(context.language);
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <h2>{text.goal}</h2>
        <p>{text.goalText}</p>
        <h2>{text.tested}</h2>
        <List items={text.tests} />
        <h2>{text.gaps}</h2>
        <List items={text.known} />
        <h2>{text.report}</h2>
        <p>{text.reportText}</p>
        <Contacts context={context} />
        <EditionParagraph context={context} name="answerTime" />
      </>
    ),
  });
};
