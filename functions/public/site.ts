import { onFirstUse } from '#shared/runtime/on-first-use.ts';
import { onceLoaded } from '#shared/runtime/once.ts';
import type { Language } from '#shared/text/words.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { downloadDeadline } from './call/download-deadline.ts';
import { downloadOpening } from './call/download-opening.ts';
import { showCall } from './call/show-call.ts';
import { showNotFound } from './call/show-not-found.ts';
import { showRobots } from './call/show-robots.ts';
import { showSecurityContact } from './call/show-security-contact.ts';
import type { PublicDeps } from './deps.ts';
import type { laterOperations } from './operations.ts';

type LaterName = keyof ReturnType<typeof laterOperations>;

export const publicSite = (deps: PublicDeps) => {
  const notFound = (language: Language) => notFoundPage(deps.contextIn(language));
  const later = () => import('./operations.ts');
  return areaHandler<'public', LaterName>({
    clock: deps.clock,
    operations: {
      'show-call': showCall(deps),
      'download-deadline': downloadDeadline(deps),
      'download-opening': downloadOpening(deps),
      // The stylesheets alone are as large as the page of the call.
      'show-asset': onFirstUse(async () =>
        (await import('./call/show-asset.ts')).showAsset({ notFound }),
      ),
      'show-robots': showRobots(),
      'show-security-contact': showSecurityContact(deps),
      'show-not-found': showNotFound(deps),
    },
    later: onceLoaded(async () => (await later()).laterOperations(deps)),
    unsaved: async (request) => (await later()).showNewsUnsaved(deps)(request),
    notFound,
    broken: (language) => brokenPage(deps.contextIn(language)),
  });
};
