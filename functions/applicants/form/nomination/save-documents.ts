import { journeyPaths, returnsToCheck } from '#shared/applicant/journey-paths.ts';
import { nominationPageAfter } from '#shared/domain/draft/nomination-pages.ts';
import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import { chosenIn } from '../../parts/fields/nomination-choice.tsx';
import { type Again, questionAgain, supervisorAgain } from './nomination-again.ts';
import { type SaveDeps, saveNominationPage } from './save-nomination-page.ts';

/** A page of an earlier release has the supervisor's fields, too: what is typed there is shown again. */
const again: Again = (visit, why) => {
  const isTyped = endorserFields.some((name) => visit.values.get(name));
  return chosenIn(visit) === 'endorsement' && isTyped
    ? supervisorAgain(visit, why)
    : questionAgain(visit, why);
};

/**
 * Saves how the applicant is nominated, and goes on to what that needs. Pages of earlier releases
 * post the supervisor's fields with it.
 */
export const saveDocuments = (deps: SaveDeps) =>
  saveNominationPage(deps, {
    again,
    nomination: chosenIn,
    stays: (visit, _, draft) =>
      chosenIn(visit) === '' ? { status: 422, draft, isMissing: true } : undefined,
    back: (visit) => journeyPaths(visit.context, returnsToCheck(visit) ? 'check' : 'motivation'),
    next: (context, { nomination }) => {
      const { collectAt } = context.edition;
      const page = nominationPageAfter('question', { nomination, collectAt });
      return journeyPaths(context, page ?? 'check');
    },
  });
