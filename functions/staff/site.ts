import { tokenField } from '#shared/staff/form-token.ts';
import { sendAgainPage } from '#shared/staff/pages/send-again-page.tsx';
import { areaHandler, type Operation } from '#shared/web/area-handler.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { casesOperations } from './cases/operations.ts';
import { type StaffDeps, staffDeps, visitsOf } from './deps.ts';
import { exportOperations } from './exports/operations.ts';
import { showHome } from './home/show-home.ts';
import { mailsOperations } from './mails/operations.ts';
import { peopleOperations } from './people/operations.ts';
import { signInOperations } from './sign-in/operations.ts';
import { windowOperations } from './window/operations.ts';

/** More fields than any form of the staff has: what failed is shown, whichever form it was. */
const mostFields = 400;

/** Answers a form that failed on our side with what was typed. */
const showUnsaved =
  ({ contextIn }: Pick<StaffDeps, 'contextIn'>): Operation =>
  async (request) => {
    const context = contextIn(request.language);
    const form = readForm(request, context, mostFields);
    if (!form.ok) return form.error.answer;
    const values = form.value;
    return sendAgainPage({
      context,
      request,
      values,
      reason: 'failed',
      token: values.get(tokenField),
    });
  };

export const staffSite = (deps = staffDeps()) => {
  const visits = visitsOf(deps);
  return areaHandler<'staff'>({
    clock: deps.clock,
    operations: {
      'show-home': showHome(deps, visits),
      ...casesOperations(deps, visits),
      ...exportOperations(deps, visits),
      ...mailsOperations(deps, visits),
      ...peopleOperations(visits, deps),
      ...signInOperations(visits, deps),
      ...windowOperations(deps, visits),
    },
    unsaved: showUnsaved(deps),
    notFound: (language) => notFoundPage(deps.contextIn(language)),
    broken: (language) => brokenPage(deps.contextIn(language)),
  });
};
