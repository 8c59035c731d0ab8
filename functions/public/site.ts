import { onFirstUse } from '#shared/runtime/on-first-use.ts';
import { onceLoaded } from '#shared/runtime/once.ts';
import type { Language } from '#shared/text/words.ts';
import { areaHandler } from '#shared/web/area-handler.ts';
import { prerendered } from '#shared/web/prerendered.ts';
import { callAnswer } from './call/call-answer.ts';
import type { PublicDeps } from './deps.ts';
import type { laterOperations } from './operations.ts';

type LaterName = keyof ReturnType<typeof laterOperations>;

export const publicSite = (deps: PublicDeps) => {
  const later = () => import('./operations.ts');
  const notFound = async (language: Language) =>
    (await later()).notFoundPage(deps.contextIn(language));
  return areaHandler<'public', LaterName>({
    clock: deps.clock,
    operations: {
      'show-call': prerendered({
        route: 'show-call',
        deps,
        isForAll: () => true,
        answer: callAnswer,
        operation: onFirstUse(async () => (await import('./call/show-call.ts')).showCall(deps)),
      }),
      // The stylesheets alone are as large as the page of the call.
      'show-asset': onFirstUse(async () =>
        (await import('./call/show-asset.ts')).showAsset({ notFound }),
      ),
    },
    later: onceLoaded(async () => (await later()).laterOperations(deps)),
    unsaved: async (request) => (await later()).showNewsUnsaved(deps)(request),
    notFound,
    broken: async (language) => (await later()).brokenPage(deps.contextIn(language)),
  });
};
