import { changePaths, journeyPaths } from '#shared/applicant/journey-paths.ts';
import { PageLink } from '#shared/applicant/pages/journey.tsx';
import { type ToDo, toDoList } from '#shared/domain/draft/to-do.ts';
import { taskWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { PagePaths } from '#shared/web/routes/paths.ts';
import { mayAskFor } from '../../../parts/fields/nomination-panel.tsx';
import type { StatusProps } from '../status-props.ts';

/** The page of the form on which it is done; undefined of what is done on this page. */
const pageOf = (context: PageContext, toDo: ToDo): PagePaths | undefined => {
  if (toDo === 'submit-changes') return journeyPaths(context, 'check');
  if (toDo === 'add-nomination') return changePaths(context, 'documents');
  if (toDo === 'upload-letter') return journeyPaths(context, 'nomination-letter');
  return toDo === 'name-supervisor' ? journeyPaths(context, 'supervisor') : undefined;
};

type LinkProps = StatusProps & Readonly<{ toDo: ToDo }>;

/** Where it is done: on this page or another. */
const ToDoLink = ({ context, holder, toDo }: LinkProps) => {
  const { link } = taskWords(context.language).toDo[toDo];
  if (toDo === 'answer-question') return <a href="#question">{link}</a>;
  const page = pageOf(context, toDo);
  if (page)
    return (
      <PageLink holder={holder} to={page}>
        {link}
      </PageLink>
    );
  return <a href="#nomination">{link}</a>;
};

/** What is to be done about an application that was sent. */
export const toDosOf = (props: StatusProps): readonly ToDo[] => {
  const { dossier, mayChange } = props;
  const { application, draft } = dossier;
  if (!application) return [];
  const mayAsk = mayAskFor({ ...props, application });
  return toDoList({ application, draft, mayChange, mayAsk });
};

/** The same as a box; null where nothing is to be done. */
export const ToDoBox = (props: StatusProps) => {
  const list = toDosOf(props);
  if (list.length === 0) return null;
  const text = taskWords(props.context.language).toDo;
  return (
    <section class="panel due" aria-labelledby="to-do">
      <h2 id="to-do">{text.title}</h2>
      <ul>
        {list.map((toDo) => (
          <li>
            {text[toDo].text} <ToDoLink {...props} toDo={toDo} />
          </li>
        ))}
      </ul>
    </section>
  );
};
