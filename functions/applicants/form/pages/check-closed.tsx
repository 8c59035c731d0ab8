import { PageLink } from '#shared/applicant/pages/journey.tsx';
import { hasUnsent, valuesIn } from '#shared/domain/draft/draft.ts';
import { taskWords } from '#shared/text/words.ts';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo } from '#shared/web/routes/paths.ts';
import { CheckAnswers } from './check-answers.tsx';
import { CheckNomination } from './check-nomination.tsx';
import type { CheckPage } from './check-page.tsx';

type ClosedCheck = Pick<CheckPage, 'holder' | 'draft' | 'application' | 'verdicts'>;

const whyIn = (context: PageContext, { draft, application }: ClosedCheck): string => {
  const text = taskWords(context.language).closed;
  if (!application) return text.draft;
  return hasUnsent(draft) ? text.unsent : text.sent;
};

/** The answers once they can no longer be sent, to read and print: why, and nothing to press. */
export const closedCheckPage = (context: PageContext, given: ClosedCheck): string => {
  const { holder, draft } = given;
  const text = taskWords(context.language).closed;
  const filled = { context, values: valuesIn(draft), errors: new Map() };
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <div class="panel">
          <p>{whyIn(context, given)}</p>
          <PageLink holder={holder} to={pathsTo('show-status', context)}>
            {text.toStatus}
          </PageLink>
        </div>
        <CheckAnswers filled={filled} holder={holder} mayChange={false} />
        <CheckNomination {...given} context={context} mayChange={false} isLate />
      </>
    ),
  });
};
