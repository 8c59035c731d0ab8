import { setTimeout as wait } from 'node:timers/promises';
import { frameIn } from '#shared/http/frame.ts';
import { answeringIfPosted } from '#shared/http/pages/kept.tsx';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { siteOf } from '#shared/http/site.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { cabinet } from './cabinet.ts';
import { officeOperations } from './office-operations.ts';

export const site = siteOf({
  clock: clock(),
  operations: officeOperations({
    ...cabinet,
    frameIn,
    secret: () => env.formSecret(),
    // Between one and two times 10, 20, 40 … ms, at most 640: those who met once do not meet again.
    pause: (tries) => wait(((random(1)[0] ?? 0) / 255 + 1) * Math.min(320, 5 * 2 ** tries)),
  }),
  notFound: (language) => notFoundPage(frameIn(language)),
  broken: (language, posted) => brokenPage(answeringIfPosted(frameIn(language), posted)),
});
