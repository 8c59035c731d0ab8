import { setTimeout as wait } from 'node:timers/promises';
import { checkFile } from '#shared/documents/check-file.ts';
import { frameIn } from '#shared/http/frame.ts';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { siteOf } from '#shared/http/site.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { officeOperations } from './office-operations.ts';

const table = () => import('./table.ts');

export const site = siteOf({
  clock: clock(),
  operations: officeOperations({
    frameIn,
    secret: () => env.formSecret(),
    check: checkFile,
    bucket: async () => (await import('./bucket.ts')).bucket,
    documents: async () => (await table()).documents,
    drafts: async () => (await table()).drafts,
    newId: () => Buffer.from(random(16)).toString('base64url'),
    pause: (tries) => wait(((random(1)[0] ?? 0) / 255 + 1) * Math.min(320, 5 * 2 ** tries)),
  }),
  notFound: (language) => notFoundPage(frameIn(language)),
  broken: (language) => brokenPage(frameIn(language)),
});
