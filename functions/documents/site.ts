import { setTimeout as wait } from 'node:timers/promises';
import { frameIn } from '#shared/http/frame.ts';
import { answeringIfPosted } from '#shared/http/pages/kept.tsx';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { showUnsaved } from '#shared/http/show-unsaved.ts';
import { siteOf } from '#shared/http/site.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { pauseMs } from '#shared/runtime/until-settled.ts';
import { cabinet } from './cabinet.ts';
import { officeOperations } from './office-operations.ts';

export const site = siteOf({
  clock: clock(),
  operations: officeOperations({
    ...cabinet,
    frameIn,
    secret: () => env.formSecret(),
    pause: (tries) => wait(pauseMs(tries, (random(1)[0] ?? 0) / 255)),
  }),
  unsaved: showUnsaved({ frameIn }),
  notFound: (language) => notFoundPage(frameIn(language)),
  broken: (language, posted) => brokenPage(answeringIfPosted(frameIn(language), posted)),
});
