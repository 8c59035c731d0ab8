import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { lastReturn, openReturn } from '#shared/domain/application/return.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';
import { type Done, doneWords } from './pages/status-props.ts';

/** The name in the query of what was just done. */
const doneName = 'done';

/** The way to the status page, which then says what was done. */
export const donePaths = (context: PageContext, done: Done): PagePaths => {
  const { got, opened } = pathsTo('show-status', context);
  return { got: `${got}?${doneName}=${done}`, opened: `${opened}?${doneName}=${done}` };
};

/** What the address says was just done, as far as it is true of what is stored. */
export const doneIn = ({ request, opened }: ApplicantVisit): Done | undefined => {
  const { application } = opened;
  const done = doneWords.find((word) => word === request.query.get(doneName));
  if (!application) return undefined;
  if (done === 'withdrawn') return application.state === 'withdrawn' ? done : undefined;
  if (done !== 'answer' || openReturn(application)) return undefined;
  return lastReturn(application)?.answer ? done : undefined;
};
