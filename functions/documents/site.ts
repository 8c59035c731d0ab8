import { setTimeout as wait } from 'node:timers/promises';
import { answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { siteOf } from '#shared/web/area-handler.ts';
import { contextIn } from '#shared/web/pages/page-context.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { cabinet } from './cabinet.ts';
import { officeOperations } from './operations.ts';

export const site = siteOf({
  clock: clock(),
  operations: officeOperations({
    ...cabinet,
    contextIn,
    secret: () => env.formSecret(),
    pause: pauseBy(wait, random),
  }),
  unsaved: showUnsaved({ contextIn }),
  notFound: (language) => notFoundPage(contextIn(language)),
  broken: (language, posted) => brokenPage(answeringIfPosted(contextIn(language), posted)),
});
