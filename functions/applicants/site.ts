import { onFirstUse } from '#shared/runtime/on-first-use.ts';
import { onceLoaded } from '#shared/runtime/once.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { SiteDeps } from './deps.ts';
import { showStart } from './form/start/show-start.ts';
import { showApplicationForm } from './one-page/show-application-form.ts';
import type { laterOperations } from './operations.ts';

type LaterName = keyof ReturnType<typeof laterOperations>;

export const applicantsSite = (deps: SiteDeps) => {
  const { clock, contextIn } = deps;
  const later = () => import('./operations.ts');
  const loaded = onceLoaded(async () => (await later()).laterOperations(deps));
  return areaHandler<'applicants', LaterName>({
    clock,
    operations: {
      'show-start': showStart(deps),
      'show-application-form': showApplicationForm(deps),
      'submit-application': onFirstUse(async () =>
        (await import('./one-page/submit-application.ts')).submitApplication(deps),
      ),
    },
    later: loaded,
    unsaved: async (request) => (await later()).showUnsavedForm(deps)(request),
    notFound: (language) => notFoundPage(contextIn(language)),
    broken: async (language, posted) => {
      const context = contextIn(language);
      return brokenPage(posted ? (await later()).answeringIfPosted(context, posted) : context);
    },
  });
};
