import { answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
import { once } from '#shared/runtime/once.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { SiteDeps } from './deps.ts';
import { showStart } from './form/start/show-start.ts';
import { showApplicationForm } from './one-page/show-application-form.ts';
import type { laterOperations } from './operations.ts';
import { showReceipt } from './receipt/show-receipt.ts';
import { showReturn } from './return/show-return.ts';

type LaterName = keyof ReturnType<typeof laterOperations>;

export const applicantsSite = (deps: SiteDeps) => {
  const { clock, contextIn } = deps;
  const later = () => import('./operations.ts');
  const loaded = once(async () => (await later()).laterOperations(deps));
  const submit = once(async () => {
    const { submitApplication } = await import('./one-page/submit-application.ts');
    return submitApplication(deps);
  });
  return areaHandler<'applicants', LaterName>({
    clock,
    operations: {
      'show-start': showStart(deps),
      'show-application-form': showApplicationForm(deps),
      'submit-application': async (request) => (await submit())(request),
      'show-receipt': showReceipt(deps),
      'show-return': showReturn(deps),
    },
    later: loaded,
    unsaved: async (request) => (await later()).showUnsavedForm(deps)(request),
    notFound: (language) => notFoundPage(contextIn(language)),
    broken: (language, posted) => brokenPage(answeringIfPosted(contextIn(language), posted)),
  });
};
