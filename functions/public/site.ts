import { setTimeout as wait } from 'node:timers/promises';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { siteOf } from '#shared/web/area-handler.ts';
import { contextIn } from '#shared/web/pages/page-context.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { downloadDeadline } from './call/download-deadline.ts';
import { showAsset } from './call/show-asset.ts';
import { showCall } from './call/show-call.ts';
import { showNotFound } from './call/show-not-found.ts';
import { showRobots } from './call/show-robots.ts';
import { showSecurityContact } from './call/show-security-contact.ts';
import { confirmNews } from './news/confirm-news.ts';
import { leaveNews } from './news/leave-news.ts';
import { showNewsConfirmation } from './news/show-news-confirmation.ts';
import { showNewsForm } from './news/show-news-form.ts';
import { showNewsLeaving } from './news/show-news-leaving.ts';
import { showNewsSent } from './news/show-news-sent.ts';
import { stayOnNews } from './news/stay-on-news.ts';

const notFound = (language: Language) => notFoundPage(contextIn(language));
const table = () => import('./table.ts');
const news = {
  contextIn,
  subscribers: async () => (await table()).subscribers,
  links: async () => (await table()).links,
};
const readCall = recent(
  async () => (await table()).calls.read(),
  5_000,
  () => clock().now(),
);

/** Loaded when first needed: what checks an address is more than all of the area's pages. */
const ask = once(async () => {
  const { askForNews } = await import('./news/ask-for-news.ts');
  const pause = pauseBy(wait, random);
  return askForNews({ ...news, random, pause, readCall, secret: () => env.formSecret() });
});

export const site = siteOf({
  clock: clock(),
  operations: {
    'show-call': showCall({ contextIn, readCall }),
    'download-deadline': downloadDeadline({ contextIn, readCall, siteUrl: env.siteUrl() }),
    'show-asset': showAsset({ notFound }),
    'show-robots': showRobots(),
    'show-security-contact': showSecurityContact({ edition: edition(), siteUrl: env.siteUrl() }),
    'show-news-form': showNewsForm({ contextIn }),
    'ask-for-news': async (request) => (await ask())(request),
    'show-news-sent': showNewsSent({ contextIn }),
    'show-news-confirmation': showNewsConfirmation(news),
    'confirm-news': confirmNews(news),
    'show-news-leaving': showNewsLeaving(news),
    'leave-news': leaveNews(news),
    'stay-on-news': stayOnNews(news),
    'show-not-found': showNotFound({ contextIn }),
  },
  notFound,
  broken: (language) => brokenPage(contextIn(language)),
});
