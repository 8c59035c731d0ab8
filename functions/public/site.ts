import { frameIn } from '#shared/http/frame.ts';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { siteOf } from '#shared/http/site.ts';
import { clock } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { downloadDeadline } from './download-deadline.ts';
import { showAsset } from './show-asset.ts';
import { showCall } from './show-call.ts';
import { showNotFound } from './show-not-found.ts';

const notFound = (language: Language) => notFoundPage(frameIn(language));
const readCall = recent(
  async () => (await import('./table.ts')).calls.read(),
  5_000,
  () => clock().now(),
);

export const site = siteOf({
  clock: clock(),
  operations: {
    'show-call': showCall({ frameIn, readCall }),
    'download-deadline': downloadDeadline({ frameIn, readCall, siteUrl: env.siteUrl() }),
    'show-asset': showAsset({ notFound }),
    'show-not-found': showNotFound({ frameIn }),
  },
  notFound,
  broken: (language) => brokenPage(frameIn(language)),
});
