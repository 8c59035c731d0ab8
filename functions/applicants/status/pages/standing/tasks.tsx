import { changePaths, journeyPaths } from '#shared/applicant/journey-paths.ts';
import { PageLink, WayLink } from '#shared/applicant/pages/journey.tsx';
import { firstOpen } from '#shared/domain/draft/progress.ts';
import { journeyWords, statusWords, taskWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StatusProps } from '../status-props.ts';
import { toDosOf } from './to-do.tsx';

/** The pages of a draft, how far each is, and the button that leads to the next one. */
export const TaskList = ({ context, holder, dossier, tasks, mayChange }: StatusProps) => {
  if (dossier.application || !mayChange) return null;
  const text = taskWords(context.language);
  const next = firstOpen(tasks);
  return (
    <>
      <WayLink holder={holder} to={journeyPaths(context, next)} button>
        {next === 'check' ? text.checkAndSubmit : text.continue}
      </WayLink>
      <h2>{text.listTitle}</h2>
      <ul class="tasks">
        {tasks.map(({ page, state }) => (
          <li>
            <PageLink holder={holder} to={journeyPaths(context, page)}>
              {journeyWords(context.language).pages[page]}
            </PageLink>
            : {text.states[state]}
          </li>
        ))}
      </ul>
    </>
  );
};

/**
 * The ways from an application that was sent: to change it, which is second to answering a question,
 * and to its receipt.
 */
export const SentWays = (props: StatusProps) => {
  const { context, holder, dossier, tasks, mayChange } = props;
  const { application } = dossier;
  if (!application) return null;
  const { language } = context;
  const toDos = toDosOf(props);
  const submits = toDos.includes('submit-changes');
  const next = submits ? 'check' : firstOpen(tasks);
  const to = next === 'check' ? journeyPaths(context, next) : changePaths(context, next);
  const look = toDos.includes('answer-question') ? 'second' : true;
  const text = taskWords(language);
  return (
    <>
      {mayChange ? (
        <WayLink holder={holder} to={to} button={look}>
          {submits ? text.toDo['submit-changes'].link : text.change}
        </WayLink>
      ) : null}
      <p class="no-print">
        <a href={pathTo('show-receipt', { language, reference: application.reference })}>
          {statusWords(language).receipt}
        </a>
      </p>
    </>
  );
};
