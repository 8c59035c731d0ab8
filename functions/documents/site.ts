import { setTimeout as wait } from 'node:timers/promises';
import { answeringIfPosted } from '#shared/applicant/pages/typed-to-copy.tsx';
import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { pauseMs } from '#shared/runtime/until-settled.ts';
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
    pause: (tries) => wait(pauseMs(tries, (random(1)[0] ?? 0) / 255)),
  }),
  unsaved: showUnsaved({ contextIn }),
  notFound: (language) => notFoundPage(contextIn(language)),
  broken: (language, posted) => brokenPage(answeringIfPosted(contextIn(language), posted)),
});
