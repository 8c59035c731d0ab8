import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { nominationPageAfter } from '#shared/domain/draft/nomination-pages.ts';
import { readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { supervisorAgain } from './nomination-again.ts';
import { type SaveDeps, saveNominationPage } from './save-nomination-page.ts';

/** Whether the supervisor's address looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, values: FormValues): boolean =>
  draft.values['superiorAddress'] !== values.get('superiorAddress') &&
  doubtIn(values.get('superiorAddress')) !== undefined;

/** Saves who is to confirm, whatever is wrong with it, and goes on when nothing is. */
export const saveSupervisor = (deps: SaveDeps) =>
  saveNominationPage(deps, {
    again: supervisorAgain,
    nomination: () => 'endorsement',
    stays: ({ values }, before, draft) => {
      const read = readEndorser(values, draft.values['email'] ?? '');
      if (!read.ok) return { status: 422, draft, errors: read.error };
      return asksAboutAddress(before, values)
        ? { status: 200, draft, asksAboutAddress: true }
        : undefined;
    },
    back: ({ context }) => journeyPaths(context, 'documents'),
    next: (context, { nomination }) => {
      const { collectAt } = context.edition;
      const page = nominationPageAfter('supervisor', { nomination, collectAt });
      return journeyPaths(context, page ?? 'check');
    },
  });
