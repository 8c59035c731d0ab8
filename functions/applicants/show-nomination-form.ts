import { typedIn } from '#shared/domain/draft.ts';
import { page, seeOther } from '#shared/http/answer.ts';
import type { JourneyVisit } from './journey.ts';
import { nominationFormPage } from './pages/nomination-form-page.tsx';

/** The nomination form with what is known of the applicant, to print and have signed. */
export const showNominationForm =
  () =>
  async ({ frame, holder, opened, request }: JourneyVisit) => {
    const { application, draft } = opened;
    if (!application && !draft) return seeOther(`/${request.language}/apply`);
    const typed: ReadonlyMap<string, string> = application
      ? new Map(Object.entries(application.answers).map(([name, value]) => [name, String(value)]))
      : typedIn(draft ?? { typed: {} });
    return page(
      200,
      nominationFormPage(frame, { reference: holder.session.reference, typed, holder }),
    );
  };
