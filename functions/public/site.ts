import { frameIn } from '#shared/http/frame.ts';
import { brokenPage, notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { siteOf } from '#shared/http/site.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { confirmNews } from './confirm-news.ts';
import { downloadDeadline } from './download-deadline.ts';
import { leaveNews } from './leave-news.ts';
import { showAsset } from './show-asset.ts';
import { showCall } from './show-call.ts';
import { showNewsConfirmation } from './show-news-confirmation.ts';
import { showNewsForm } from './show-news-form.ts';
import { showNewsLeaving } from './show-news-leaving.ts';
import { showNewsSent } from './show-news-sent.ts';
import { showNotFound } from './show-not-found.ts';
import { showRobots } from './show-robots.ts';
import { showSecurityContact } from './show-security-contact.ts';
import { stayOnNews } from './stay-on-news.ts';

const notFound = (language: Language) => notFoundPage(frameIn(language));
const table = () => import('./table.ts');
const news = {
  frameIn,
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
  const { askForNews } = await import('./ask-for-news.ts');
  return askForNews({ ...news, random, readCall, secret: () => env.formSecret() });
});

export const site = siteOf({
  clock: clock(),
  operations: {
    'show-call': showCall({ frameIn, readCall }),
    'download-deadline': downloadDeadline({ frameIn, readCall, siteUrl: env.siteUrl() }),
    'show-asset': showAsset({ notFound }),
    'show-robots': showRobots(),
    'show-security-contact': showSecurityContact({ edition: edition(), siteUrl: env.siteUrl() }),
    'show-news-form': showNewsForm({ frameIn }),
    'ask-for-news': async (request) => (await ask())(request),
    'show-news-sent': showNewsSent({ frameIn }),
    'show-news-confirmation': showNewsConfirmation(news),
    'confirm-news': confirmNews(news),
    'show-news-leaving': showNewsLeaving(news),
    'leave-news': leaveNews(news),
    'stay-on-news': stayOnNews(news),
    'show-not-found': showNotFound({ frameIn }),
  },
  notFound,
  broken: (language) => brokenPage(frameIn(language)),
});
